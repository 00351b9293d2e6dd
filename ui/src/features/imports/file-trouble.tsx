// A file that cannot be read: what happened, that nothing was changed, and the next step.
import { Button } from "antd";
import { toCallError } from "../../bridge";
import { EmptyState } from "../../frame";
import { useWords } from "../../words";
import styles from "./choose-file.module.css";

/** A sheet with a torn corner. */
function Drawing() {
  return (
    <svg
      width="96"
      height="96"
      viewBox="0 0 96 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M22 12h38l14 14v42l-8 6-6-7-9 8-8-9-9 8-6-6-6 6zM60 12v14h14" />
      <path d="M34 38h28M34 48h28M34 58h16" />
    </svg>
  );
}

interface TroubleProps {
  error: unknown;
  onChoose: () => void;
  /** Reads the file as it was read before. */
  onBack?: () => void;
}

export function FileTrouble({ error, onChoose, onBack }: TroubleProps) {
  const words = useWords();
  const { code } = toCallError(error);
  return (
    <div className={styles.place} role="alert" data-testid="import-trouble" data-code={code}>
      <EmptyState
        testId="import-trouble-sentence"
        drawing={<Drawing />}
        sentence={words.error(toCallError(error))}
        action={
          <Button type="primary" onClick={onChoose} data-testid="import-trouble-choose">
            {words.text("imports-choose-other")}
          </Button>
        }
        link={
          onBack && (
            <Button type="link" onClick={onBack} data-testid="import-trouble-back">
              {words.text("app-retry")}
            </Button>
          )
        }
      />
    </div>
  );
}
