// The book is there and cannot be opened: what happened, what it means for the data, and a way on.
import { Button } from "antd";
import { useState } from "react";
import { type AppStatus, useTask, type WireError } from "../bridge";
import { Rescue } from "../features/backups/rescue";
import { OpenOther } from "../features/books/open-other";
import { Mark } from "../frame/mark";
import { useWords } from "../words";
import { retryBook } from "./api";
import styles from "./full-window.module.css";

export function BookTrouble(props: { error: WireError; onStatus: (status: AppStatus) => void }) {
  const words = useWords();
  const retry = useTask(retryBook);
  const [last, setLast] = useState(props.error);
  const error = retry.error ?? last;
  const again = async () => {
    const status = await retry.run();
    if (!status) return;
    if (status.error) setLast(status.error);
    props.onStatus(status);
  };
  return (
    <main className={styles.window} data-testid="book-trouble" data-code={error.code}>
      <div className={styles.paper}>
        <Mark size={44} />
        <h1 className={styles.title}>{words.text("app-trouble-title")}</h1>
        <p className={styles.sentence} role="alert">
          {words.error(error)}
        </p>
        <p className={styles.quiet}>{words.text("app-trouble-kept")}</p>
        <Rescue code={error.code} onStatus={props.onStatus} />
        <Button size="large" loading={retry.busy} onClick={again} data-testid="book-retry">
          {words.text("app-retry")}
        </Button>
        <OpenOther onStatus={props.onStatus} />
      </div>
    </main>
  );
}
