// Long work: what is being done, a bar with count, rate and time left, and *cancel*.
import { Button, Progress } from "antd";
import { stopWork, useWork, type WorkState } from "../bridge";
import { useWords, type Words } from "../words";
import styles from "./work-bar.module.css";

function figures(state: WorkState, words: Words): string[] {
  const { done, total, rate, secondsLeft } = state;
  const parts = [
    total === null
      ? words.text("app-work-count", { done: words.whole(done) })
      : words.text("app-work-count-of", { done: words.whole(done), total: words.whole(total) }),
  ];
  if (rate !== null) parts.push(words.text("app-work-rate", { rate: words.whole(Math.round(rate)) }));
  if (secondsLeft !== null && secondsLeft >= 90) {
    parts.push(words.text("app-work-left-minutes", { count: Math.ceil(secondsLeft / 60) }));
  } else if (secondsLeft !== null && secondsLeft > 0) {
    parts.push(words.text("app-work-left-seconds", { count: secondsLeft }));
  }
  return parts;
}

interface WorkBarProps {
  /** The work as `inTurn` was told its name. */
  work: string;
  /** What is being done, in words. */
  what: string;
}

export function WorkBar({ work, what }: WorkBarProps) {
  const words = useWords();
  const state = useWork(work);
  const share = state.total ? Math.min(99, Math.floor((state.done / state.total) * 100)) : 0;
  return (
    <div className={styles.work} role="status" data-testid="work">
      <p className={styles.what}>{what}</p>
      <Progress percent={share} showInfo={false} aria-label={what} />
      <p className={styles.figures}>
        {figures(state, words).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <Button onClick={() => stopWork(work)} data-testid="work-cancel">
        {words.text("app-cancel")}
      </Button>
    </div>
  );
}
