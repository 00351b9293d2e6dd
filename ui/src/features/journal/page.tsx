// The whole journal: who did what and when, by day, each step with what was and what is, and its undo.
import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import type { JournalLine } from "../../bridge";
import { Bone, EmptyState, Page, ReadTrouble, useLate } from "../../frame";
import { momentOf, useWords } from "../../words";
import { journalQuery } from "./api";
import { byDay } from "./by-day";
import { EntryLine } from "./entry-line";
import styles from "./journal.module.css";
import { StandingDialog } from "./standing";

function Days({ lines }: { lines: readonly JournalLine[] }) {
  const words = useWords();
  return byDay(lines, (line) => momentOf(line.at_ms).day).map(([day, its]) => (
    <section key={day} aria-label={day}>
      <h2 className={styles.day}>{words.dayWithWeekday(day)}</h2>
      <div className={styles.lines}>
        {its.map((line) => (
          <EntryLine key={line.entry} line={line} />
        ))}
      </div>
    </section>
  ));
}

export function JournalPage() {
  const words = useWords();
  const { standing } = useSearch({ from: "/journal" });
  const navigate = useNavigate();
  const journal = useInfiniteQuery(journalQuery);
  const lines = journal.data?.pages.flat() ?? [];
  const late = useLate(journal.isPending);
  return (
    <Page narrow title={words.text("journal-title")} beside={words.text("journal-note")}>
      {journal.error && <ReadTrouble error={journal.error} onRetry={() => journal.refetch()} />}
      {late && <Bone width="100%" height={120} />}
      {journal.data && lines.length === 0 && (
        <EmptyState
          drawing={<HistoryOutlined />}
          sentence={words.text("journal-empty")}
          testId="journal-empty"
        />
      )}
      <div data-testid="journal">
        <Days lines={lines} />
      </div>
      {journal.hasNextPage && (
        <div className={styles.more}>
          <Button
            loading={journal.isFetchingNextPage}
            onClick={() => journal.fetchNextPage()}
            data-testid="journal-more"
          >
            {words.text("journal-more")}
          </Button>
        </div>
      )}
      {standing && (
        <StandingDialog
          entry={standing}
          onClose={() => navigate({ to: "/journal", search: {}, replace: true })}
        />
      )}
    </Page>
  );
}
