// A book that cannot be opened: the newest copy that passes the check, what it holds, and one button.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type AppStatus, useTask } from "../../bridge";
import { useWords } from "../../words";
import { newestWholeQuery, restoreCopy } from "./api";
import styles from "./backups.module.css";
import { HoldingsTable } from "./holdings";
import { madeAt } from "./size";

/** Errors that a copy helps against; a book in use or from a newer program is better left as it is. */
const HELPED: ReadonlySet<string> = new Set(["book_damaged", "slots_missing", "key_missing", "key_wrong"]);

export function Rescue({ code, onStatus }: { code: string; onStatus: (status: AppStatus) => void }) {
  const words = useWords();
  const helps = HELPED.has(code);
  const newest = useQuery({ ...newestWholeQuery, enabled: helps });
  const restoring = useTask(restoreCopy);
  if (!helps) return null;
  if (newest.isPending) return <p className={styles.note}>{words.text("backups-trouble-looking")}</p>;
  const view = newest.data;
  if (!view) return <p className={styles.note}>{words.text("backups-trouble-none")}</p>;
  const restore = async () => {
    const status = await restoring.run(view.copy.name);
    if (status) onStatus(status);
  };
  return (
    <section className={styles.rescue} data-testid="rescue">
      <p className={styles.found}>
        {words.text("backups-trouble-found")} <strong>{madeAt(view.copy.made_at)}</strong>
      </p>
      <HoldingsTable view={view} />
      <p className={styles.note}>{words.text("backups-trouble-kept")}</p>
      {restoring.error && (
        <p className={styles.wrong} role="alert">
          {words.error(restoring.error)}
        </p>
      )}
      <Button
        type="primary"
        size="large"
        loading={restoring.busy}
        onClick={restore}
        data-testid="rescue-restore"
      >
        {words.text("backups-trouble-restore")}
      </Button>
    </section>
  );
}
