// The recycle bin: what was removed, when and by whom, and bringing it back, one by one or several at once.
import { UndoOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { type Removal, type RemovalKey, useWrite } from "../../bridge";
import { Bone, EmptyState, Page, ReadTrouble, useLate } from "../../frame";
import { momentOf, useWords, type Words } from "../../words";
import { removalsCountQuery, removalsQuery, restore } from "./api";
import styles from "./page.module.css";

function keyOf({ key }: Removal): string {
  return `${key.kind}-${key.id}`;
}

/** A basket with its lid beside it. */
function Drawing() {
  return (
    <svg
      width="120"
      height="96"
      viewBox="0 0 120 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M38 34h44l-5 50H43zM32 34h56M52 26h16v8H52z" strokeLinejoin="round" />
      <path d="M53 46l2 26M67 46l-2 26" strokeLinecap="round" />
    </svg>
  );
}

function about({ customer, sold_on, amount_fen }: Removal, words: Words): string {
  const parts = [customer, sold_on ?? "", amount_fen === null ? "" : words.money(amount_fen)];
  return parts.filter(Boolean).join(" · ");
}

interface LineProps {
  removal: Removal;
  marked: boolean;
  onMark: () => void;
  onRestore: () => void;
  busy: boolean;
}

function Line({ removal, marked, onMark, onRestore, busy }: LineProps) {
  const words = useWords();
  const { day, time } = momentOf(removal.removed_ms);
  const kind = words.text(`kind-${removal.key.kind.replaceAll("_", "-")}`);
  const by = removal.actor === "owner" ? words.text("removals-by-owner") : removal.actor;
  return (
    <li className={styles.line} data-testid="removal">
      <Checkbox
        checked={marked}
        onChange={onMark}
        aria-label={words.text("lists-mark", { name: removal.name })}
        data-testid="removal-mark"
      />
      <span className={styles.kind}>{kind}</span>
      <div className={styles.what}>
        <div className={styles.name} title={removal.name}>
          {removal.name}
        </div>
        <div className={styles.about}>{about(removal, words)}</div>
      </div>
      <span className={styles.when}>
        {day} {time} <span className={styles.ago}>{words.ago(day)}</span>
      </span>
      <span className={styles.by}>{by}</span>
      <Button
        size="small"
        icon={<UndoOutlined />}
        disabled={busy}
        onClick={onRestore}
        data-testid="removal-restore"
      >
        {words.text("removals-restore")}
      </Button>
    </li>
  );
}

function Skeleton() {
  return (
    <div className={styles.list} aria-hidden="true">
      {["a", "b", "c", "d"].map((key) => (
        <div key={key} className={styles.line}>
          <Bone width={16} height={16} />
          <Bone width={48} />
          <Bone width={180} />
          <Bone width={150} />
          <Bone width={40} />
          <Bone width={64} />
        </div>
      ))}
    </div>
  );
}

export function RemovalsPage() {
  const words = useWords();
  const list = useInfiniteQuery(removalsQuery);
  const count = useQuery(removalsCountQuery).data;
  const late = useLate(list.isPending);
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const { run, busy } = useWrite(restore);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = rows.filter((row) => marked.has(keyOf(row)));
  const toggle = (key: string) => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    mark(next);
  };
  const bring = async (keys: RemovalKey[]) => {
    if (await run(keys)) mark(new Set());
  };
  if (list.isError) return <ReadTrouble error={list.error} onRetry={() => list.refetch()} />;
  const isEmpty = list.isSuccess && rows.length === 0;
  return (
    <Page
      title={words.text("removals-title")}
      beside={!!count && <span data-testid="removals-count">{words.text("removals-count", { count })}</span>}
      actions={
        chosen.length > 0 && (
          <Button
            type="primary"
            icon={<UndoOutlined />}
            loading={busy}
            onClick={() => bring(chosen.map((row) => row.key))}
            data-testid="removals-restore"
          >
            {words.text("removals-restore-many", { count: chosen.length })}
          </Button>
        )
      }
    >
      {late && <Skeleton />}
      {isEmpty && (
        <EmptyState testId="removals-empty" drawing={<Drawing />} sentence={words.text("removals-empty")} />
      )}
      {rows.length > 0 && (
        <>
          <p className={styles.note}>{words.text("removals-note")}</p>
          <div className={styles.list}>
            <div className={styles.head}>
              <Checkbox
                checked={chosen.length === rows.length}
                indeterminate={chosen.length > 0 && chosen.length < rows.length}
                onChange={() => mark(new Set(chosen.length === rows.length ? [] : rows.map(keyOf)))}
                aria-label={words.text("lists-mark-all")}
                data-testid="removals-mark-all"
              />
              <span>{words.text("removals-kind")}</span>
              <span>{words.text("removals-what")}</span>
              <span>{words.text("removals-when")}</span>
              <span>{words.text("removals-by")}</span>
              <span />
            </div>
            <ul className={styles.lines} aria-label={words.text("removals-title")}>
              {rows.map((row) => (
                <Line
                  key={keyOf(row)}
                  removal={row}
                  marked={marked.has(keyOf(row))}
                  onMark={() => toggle(keyOf(row))}
                  onRestore={() => bring([row.key])}
                  busy={busy}
                />
              ))}
            </ul>
          </div>
          {list.hasNextPage && (
            <Button
              className={styles.more}
              loading={list.isFetchingNextPage}
              onClick={() => list.fetchNextPage()}
              data-testid="removals-more"
            >
              {words.text("removals-more")}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
