// Sample data being made: how far, how long still, and *cancel*. Used at first run and from an empty list.
import { Button, Progress } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Progress as Step, useProgress, useWrite } from "../bridge";
import { Mark } from "../frame/mark";
import { useWords } from "../words";
import { cancelWork, fillSamples } from "./api";
import styles from "./full-window.module.css";

/** `onEnd` hears whether the samples are there; they are not when the work was broken off or failed. */
export function SampleWork({ onEnd }: { onEnd: (filled: boolean) => void }) {
  const words = useWords();
  const [step, setStep] = useState<Step | null>(null);
  const fill = useWrite(fillSamples, { quiet: true });
  const started = useRef(false);
  useProgress(setStep);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    fill.run().then((filled) => onEnd(filled !== undefined));
  });
  const share = step?.total ? Math.min(99, Math.floor((step.done / step.total) * 100)) : 0;
  return (
    <main className={styles.window} data-testid="sample-work">
      <div className={styles.paper}>
        <Mark size={44} />
        <h1 className={styles.title}>{words.text("app-samples-making")}</h1>
        <p className={styles.sentence}>{words.text("app-samples-note")}</p>
        <Progress percent={share} showInfo={false} />
        <p className={styles.quiet}>
          {words.text("app-samples-count", { done: step?.done ?? 0, total: step?.total ?? 0 })}
        </p>
        <Button onClick={() => cancelWork()} data-testid="sample-cancel">
          {words.text("app-cancel")}
        </Button>
      </div>
    </main>
  );
}
