// Long work: what is being done, a bar with count, rate and time left, and *cancel*.
import { Button, Progress } from "antd";
import { useWords, type Words } from "../../words";
import { stopWork } from "./api";
import { useWork, type WorkState } from "./use-work";
import styles from "./work-bar.module.css";

function figures(state: WorkState, words: Words): string[] {
  const { done, total, rate, secondsLeft } = state;
  const parts = [
    total === null
      ? words.text("imports-work-count", { done: words.whole(done) })
      : words.text("imports-work-count-of", { done: words.whole(done), total: words.whole(total) }),
  ];
  if (rate !== null) parts.push(words.text("imports-work-rate", { rate: words.whole(Math.round(rate)) }));
  if (secondsLeft !== null && secondsLeft >= 90) {
    parts.push(words.text("imports-work-left-minutes", { count: Math.ceil(secondsLeft / 60) }));
  } else if (secondsLeft !== null && secondsLeft > 0) {
    parts.push(words.text("imports-work-left-seconds", { count: secondsLeft }));
  }
  return parts;
}

export function WorkBar({ what }: { what: string }) {
  const words = useWords();
  const state = useWork(true);
  const share = state.total ? Math.min(99, Math.floor((state.done / state.total) * 100)) : 0;
  return (
    <div className={styles.work} role="status" data-testid="import-work">
      <p className={styles.what}>{what}</p>
      <Progress percent={share} showInfo={false} aria-label={what} />
      <p className={styles.figures}>
        {figures(state, words).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <Button onClick={stopWork} data-testid="import-cancel">
        {words.text("imports-cancel")}
      </Button>
    </div>
  );
}
