// Duplicates over the whole book: the groups on the left, the open one side by side on the right.
import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import type { DuplicateCluster, DuplicateCounts, DuplicateStrength } from "../../bridge";
import { Bone, EmptyState, Page, ReadTrouble, useLate } from "../../frame";
import { useWords } from "../../words";
import { duplicatesQuery, STRENGTHS } from "./api";
import { Compare } from "./compare";
import styles from "./page.module.css";
import { Reasons } from "./reasons";

function keyOf(cluster: DuplicateCluster): string {
  return cluster.members.map((member) => member.id).join(".");
}

/** Two cards that cover each other. */
function Drawing() {
  return (
    <svg
      width="132"
      height="96"
      viewBox="0 0 132 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <rect x="22" y="16" width="62" height="46" rx="6" />
      <path d="M92 34h12a6 6 0 0 1 6 6v34a6 6 0 0 1-6 6H54a6 6 0 0 1-6-6v-4" strokeLinecap="round" />
      <circle cx="40" cy="34" r="6" />
      <path d="M30 52c1-7 5-10 10-10s9 3 10 10M60 32h14M60 41h14" strokeLinecap="round" />
    </svg>
  );
}

function Strengths(props: {
  counts: DuplicateCounts;
  shown: DuplicateStrength;
  onChange: (strength: DuplicateStrength) => void;
}) {
  const words = useWords();
  return (
    <Segmented<DuplicateStrength>
      value={props.shown}
      onChange={props.onChange}
      options={STRENGTHS.map((strength) => ({
        value: strength,
        label: (
          <span data-testid={`duplicates-${strength}`}>
            {words.text(`duplicates-strength-${strength}`)}
            <span className={styles.count}>{words.whole(props.counts[strength])}</span>
          </span>
        ),
      }))}
    />
  );
}

function Group(props: { cluster: DuplicateCluster; open: boolean; onOpen: () => void }) {
  const words = useWords();
  const { cluster, open, onOpen } = props;
  const names = [...new Set(cluster.members.map((member) => member.name))];
  return (
    <button
      type="button"
      className={styles.group}
      aria-pressed={open}
      onClick={onOpen}
      data-testid="duplicate-group"
    >
      <span className={styles.names}>{names.join(words.text("app-comma"))}</span>
      <span className={styles.beside}>
        {words.text("duplicates-size", { count: cluster.size })} · <Reasons reasons={cluster.reasons} />
      </span>
    </button>
  );
}

function Skeleton() {
  return (
    <div className={styles.columns} aria-hidden="true">
      <Bone width={248} height={360} />
      <Bone width="100%" height={360} />
    </div>
  );
}

export function DuplicatesPage() {
  const words = useWords();
  const search = useSearch({ from: "/duplicates" });
  const navigate = useNavigate({ from: "/duplicates" });
  const list = useQuery(duplicatesQuery(search.strength ?? null));
  const late = useLate(list.isPending);
  const counts = list.data?.counts ?? { strong: 0, likely: 0, possible: 0 };
  const shown = search.strength ?? STRENGTHS.find((strength) => counts[strength] > 0) ?? "strong";
  const groups = list.data?.clusters.filter((cluster) => cluster.strength === shown) ?? [];
  const open = groups.find((cluster) => keyOf(cluster) === search.group) ?? groups[0];
  const go = (to: { strength?: DuplicateStrength | undefined; group?: string | undefined }) =>
    navigate({ search: (now) => ({ ...now, ...to }), replace: true });
  const total = counts.strong + counts.likely + counts.possible;
  const hidden = counts[shown] - groups.length;
  return (
    <Page
      fill
      title={words.text("duplicates-title")}
      beside={
        list.data && (
          <span data-testid="duplicates-counts">{words.text("duplicates-counts", { ...counts })}</span>
        )
      }
      actions={
        <Button icon={<ArrowLeftOutlined />} href="#/customers" data-testid="duplicates-back">
          {words.text("duplicates-back")}
        </Button>
      }
      filters={
        total > 0 && (
          <Strengths
            counts={counts}
            shown={shown}
            onChange={(strength) => go({ strength, group: undefined })}
          />
        )
      }
    >
      {list.isPending && late && <Skeleton />}
      {list.isError && !list.data && <ReadTrouble error={list.error} onRetry={() => list.refetch()} />}
      {list.data && !open && (
        <EmptyState
          testId="duplicates-none"
          drawing={<Drawing />}
          sentence={words.text(total === 0 ? "duplicates-none" : "duplicates-none-of-strength")}
        />
      )}
      {open && (
        <div className={styles.columns}>
          <nav className={styles.groups} aria-label={words.text("duplicates-title")}>
            {groups.map((cluster) => (
              <Group
                key={keyOf(cluster)}
                cluster={cluster}
                open={cluster === open}
                onOpen={() => go({ group: keyOf(cluster) })}
              />
            ))}
            {hidden > 0 && (
              <p className={styles.hidden}>{words.text("duplicates-more", { count: hidden })}</p>
            )}
          </nav>
          <Compare key={keyOf(open)} cluster={open} onDone={() => go({ group: undefined })} />
        </div>
      )}
    </Page>
  );
}
