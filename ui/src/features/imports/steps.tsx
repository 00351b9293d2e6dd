// The four steps in one line: done, where one is, still to come. What is behind can be gone back to.
import { CheckOutlined } from "@ant-design/icons";
import { useWords } from "../../words";
import styles from "./steps.module.css";

export type StepName = "file" | "what" | "columns" | "preview";

const STEPS: readonly StepName[] = ["file", "what", "columns", "preview"];

interface StepsProps {
  /** The step one is at; `done` after the import. */
  at: StepName | "done";
  /** Goes to a step; without it the line only tells. */
  onStep?: (step: StepName) => void;
}

export function Steps({ at, onStep }: StepsProps) {
  const words = useWords();
  const here = at === "done" ? STEPS.length : STEPS.indexOf(at);
  return (
    <ol className={styles.steps}>
      {STEPS.map((step, number) => (
        <li key={step} className={styles.item}>
          <button
            type="button"
            className={styles.step}
            data-state={number < here ? "done" : number === here ? "here" : "ahead"}
            aria-current={number === here ? "step" : undefined}
            disabled={!onStep}
            onClick={() => onStep?.(step)}
            data-testid={`import-step-${step}`}
          >
            <span className={styles.number}>{number < here ? <CheckOutlined /> : number + 1}</span>
            {words.text(`imports-step-${step}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
