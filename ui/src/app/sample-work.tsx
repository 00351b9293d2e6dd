// Sample data being made: how far, how long still, and *cancel*. Used at first run and from an empty list.
import { Button, Progress } from "antd";
import { useEffect, useRef } from "react";
import { stopWork, useWork, useWrite } from "../bridge";
import { Mark } from "../frame/mark";
import { useWords } from "../words";
import { fillSamples, SAMPLES } from "./api";
import styles from "./full-window.module.css";

/** `onEnd` hears whether the samples are there; they are not when the work was broken off or failed. */
export function SampleWork({ onEnd }: { onEnd: (filled: boolean) => void }) {
  const words = useWords();
  const { done, total } = useWork(SAMPLES);
  const fill = useWrite(fillSamples, { quiet: true });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    fill.run().then((filled) => onEnd(filled !== undefined));
  });
  const share = total ? Math.min(99, Math.floor((done / total) * 100)) : 0;
  return (
    <main className={styles.window} data-testid="sample-work">
      <div className={styles.paper}>
        <Mark size={44} />
        <h1 className={styles.title}>{words.text("app-samples-making")}</h1>
        <p className={styles.sentence}>{words.text("app-samples-note")}</p>
        <Progress percent={share} showInfo={false} aria-label={words.text("app-samples-making")} />
        <p className={styles.quiet}>{words.text("app-samples-count", { done, total: total ?? 0 })}</p>
        <Button onClick={() => stopWork(SAMPLES)} data-testid="sample-cancel">
          {words.text("app-cancel")}
        </Button>
      </div>
    </main>
  );
}
