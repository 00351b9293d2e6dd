// What stands where content is not: nothing here yet, not here yet, could not be had.
import { Button } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { toCallError } from "../bridge";
import { useWords } from "../words";
import styles from "./states.module.css";

interface EmptyProps {
  /** A drawing in one line weight. */
  drawing: ReactNode;
  /** One sentence on what belongs here. */
  sentence: string;
  /** The one button that starts it. */
  action?: ReactNode;
  /** A quieter way, e.g. to sample data. */
  link?: ReactNode;
  testId: string;
}

export function EmptyState({ drawing, sentence, action, link, testId }: EmptyProps) {
  return (
    <div className={styles.empty} data-testid={testId}>
      <div className={styles.drawing}>{drawing}</div>
      <p className={styles.sentence}>{sentence}</p>
      {action}
      {link}
    </div>
  );
}

/** True once `waiting` has lasted 150 ms: sooner, a skeleton would only flicker. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
}

/** A grey bar in the place and size of a text to come. */
export function Bone({ width, height = 14 }: { width: number | string; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

/** A read that failed: the sentence for it, and again. */
export function ReadTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  return (
    <div className={styles.empty} role="alert" data-testid="trouble">
      <p className={styles.sentence}>{words.error(toCallError(error))}</p>
      <Button onClick={onRetry} data-testid="trouble-retry">
        {words.text("app-retry")}
      </Button>
    </div>
  );
}
