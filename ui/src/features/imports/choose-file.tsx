// The wizard without a file: what can be imported, and the one button.
import { Button } from "antd";
import type { FileDropped } from "../../bridge";
import { EmptyState, Page } from "../../frame";
import { useWords } from "../../words";
import styles from "./choose-file.module.css";
import { Steps } from "./steps";
import { useChoose } from "./use-choose";

/** A sheet of rows going into a book. */
function Drawing() {
  return (
    <svg
      width="168"
      height="96"
      viewBox="0 0 168 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M12 12h44l12 12v60H12zM56 12v12h12" />
      <path d="M22 36h36M22 48h36M22 60h36M22 72h36M36 36v36" />
      <path d="M80 48h22M95 41l7 7-7 7" />
      <path d="M114 16h36a6 6 0 0 1 6 6v58h-38a6 6 0 0 0 0 0a4 4 0 0 1-4-4zM114 76a4 4 0 0 1 4-4h38" />
      <path d="M126 32h18M126 42h12" />
    </svg>
  );
}

export function ChooseFile({ onFile }: { onFile: (file: FileDropped) => void }) {
  const words = useWords();
  const { choose, busy, error } = useChoose(onFile);
  return (
    <Page title={words.text("imports-title")}>
      <Steps at="file" />
      <div className={styles.place} data-testid="import-place">
        <EmptyState
          testId="import-empty"
          drawing={<Drawing />}
          sentence={words.text("imports-drop-sentence")}
          action={
            <Button
              type="primary"
              size="large"
              autoFocus
              loading={busy}
              onClick={choose}
              data-testid="import-choose"
            >
              {words.text("imports-choose")}
            </Button>
          }
          link={
            <div className={styles.notes}>
              {error && (
                <p className={styles.wrong} role="alert">
                  {words.error(error)}
                </p>
              )}
              <p>{words.text("imports-drop-formats")}</p>
              <p>{words.text("imports-drop-promise")}</p>
            </div>
          }
        />
      </div>
    </Page>
  );
}
