// Customers side by side, field by field: what stays of each is chosen by a click, and the last column is the result.
import { CheckOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  type CustomerId,
  type DuplicateCluster,
  type MergeChoice,
  type MergeLine,
  type MergeSide,
  useWrite,
} from "../../bridge";
import { ReadTrouble } from "../../frame";
import { useWords } from "../../words";
import { useAllFields } from "../fields/api";
import { compareQuery, keepApart, mergeCustomers } from "./api";
import { chosen, inOrder, isOpen } from "./choices";
import styles from "./compare.module.css";
import { Reasons } from "./reasons";
import { SideHead } from "./side-head";
import { FieldValue, fieldName } from "./values";

interface LineProps {
  line: MergeLine;
  sides: readonly MergeSide[];
  onChoose: (side: CustomerId) => void;
}

function Line({ line, sides, onChoose }: LineProps) {
  const words = useWords();
  const name = fieldName(line.field, useAllFields(), words);
  const open = isOpen(line);
  return (
    <tr data-open={open} data-testid={`merge-line-${line.field}`}>
      <th scope="row">{name}</th>
      {sides.map(({ customer: { id } }, index) => {
        const value = line.values[index] ?? "";
        const stays = line.from.includes(id);
        return (
          <td key={id}>
            {value === "" && <span className={styles.none}>{words.text("app-none")}</span>}
            {value !== "" && !open && <FieldValue field={line.field} value={value} />}
            {value !== "" && open && (
              <button
                type="button"
                className={styles.value}
                aria-pressed={stays}
                onClick={() => onChoose(id)}
                data-testid={`merge-${line.field}`}
              >
                <span className={styles.sign}>{stays && <CheckOutlined />}</span>
                <FieldValue field={line.field} value={value} />
              </button>
            )}
          </td>
        );
      })}
      <td className={styles.merged} data-testid={`merged-${line.field}`}>
        {line.merged === "" ? (
          <span className={styles.none}>{words.text("app-none")}</span>
        ) : (
          <FieldValue field={line.field} value={line.merged} />
        )}
      </td>
    </tr>
  );
}

function LeftOut({
  cluster,
  ids,
  onTakeIn,
}: {
  cluster: DuplicateCluster;
  ids: string[];
  onTakeIn: (id: string) => void;
}) {
  const words = useWords();
  const left = cluster.members.filter((member) => !ids.includes(member.id));
  if (left.length === 0) return null;
  return (
    <div className={styles.left}>
      {left.map((member) => (
        <Button key={member.id} size="small" onClick={() => onTakeIn(member.id)} data-testid="merge-take-in">
          {member.name} · {words.text("duplicates-take-in")}
        </Button>
      ))}
    </div>
  );
}

export function Compare({ cluster, onDone }: { cluster: DuplicateCluster; onDone: () => void }) {
  const words = useWords();
  const all = cluster.members.map((member) => member.id);
  const [ids, setIds] = useState(all);
  const [keep, setKeep] = useState<CustomerId | null>(null);
  const [choices, choose] = useState<MergeChoice[]>([]);
  const view = useQuery({ ...compareQuery(ids, keep, choices), placeholderData: keepPreviousData });
  const merge = useWrite(mergeCustomers);
  const apart = useWrite(keepApart);
  const [leaving, leave] = useState(false);
  const busy = merge.busy || apart.busy || leaving;
  if (!view.data) {
    return view.isError ? <ReadTrouble error={view.error} onRetry={() => view.refetch()} /> : <div />;
  }
  const { sides, lines } = view.data;
  const stays = sides[0]?.customer.id ?? "";
  // The group stands until the list is read anew; nobody shall merge it twice meanwhile.
  const done = async (written: { fresh: Promise<void> } | undefined) => {
    if (!written) return;
    leave(true);
    await written.fresh;
    leave(false);
    onDone();
  };
  const runMerge = async () => {
    const others = sides.slice(1).map((side) => side.customer.id);
    await done(await merge.run(stays, others, choices));
  };
  const runApart = async () => done(await apart.run(ids));
  const leaveOut = (id: CustomerId) => {
    setIds(ids.filter((one) => one !== id));
    choose(choices.map((choice) => ({ ...choice, from: choice.from.filter((one) => one !== id) })));
    if (keep === id) setKeep(null);
  };
  const isFamily = cluster.reasons.length === 1 && cluster.reasons[0] === "phone";
  return (
    <section className={styles.compare} data-testid="compare">
      <div className={styles.head}>
        <div className={styles.why} data-testid="compare-reasons">
          <Reasons reasons={cluster.reasons} />
        </div>
        <Button onClick={runApart} disabled={busy} data-testid="merge-apart">
          {words.text("duplicates-keep-apart")}
        </Button>
        <Button
          type="primary"
          onClick={runMerge}
          loading={merge.busy}
          disabled={busy}
          data-testid="merge-run"
        >
          {words.text("duplicates-merge")}
        </Button>
      </div>
      <p className={styles.hint}>{words.text(isFamily ? "duplicates-family" : "duplicates-hint")}</p>
      <LeftOut cluster={cluster} ids={ids} onTakeIn={(id) => setIds([...ids, id])} />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.field} aria-label={words.text("duplicates-field")} />
              {sides.map((side) => (
                <SideHead
                  key={side.customer.id}
                  side={side}
                  stays={side.customer.id === stays}
                  onKeep={() => setKeep(side.customer.id)}
                  onLeaveOut={sides.length > 2 ? () => leaveOut(side.customer.id) : null}
                />
              ))}
              <th scope="col" className={styles.merged}>
                {words.text("duplicates-merged")}
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(lines).map((line) => (
              <Line
                key={line.field}
                line={line}
                sides={sides}
                onChoose={(side) => choose(chosen(choices, line, side))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
