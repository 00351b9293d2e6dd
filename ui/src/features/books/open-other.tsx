// A way to another book where there is none to work with: the first run, and a book that cannot be opened.
import { Button } from "antd";
import { type AppStatus, useTask } from "../../bridge";
import { useWords } from "../../words";
import { openBook } from "./api";
import styles from "./books.module.css";
import { RecentBooks } from "./others";

export function OpenOther({ onStatus }: { onStatus: (status: AppStatus) => void }) {
  const words = useWords();
  const open = useTask(openBook);
  return (
    <div className={styles.elsewhere}>
      <Button
        type="link"
        loading={open.busy}
        onClick={async () => {
          const status = await open.run(words.language);
          if (status) onStatus(status);
        }}
        data-testid="book-open-other"
      >
        {words.text("books-open-existing")}
      </Button>
      {open.error && (
        <div className={styles.wrong} role="alert" data-testid="book-refused">
          {words.error(open.error)}
        </div>
      )}
      <RecentBooks onStatus={onStatus} />
    </div>
  );
}
