// The refused rows as a spreadsheet to mend: saved where the owner says.
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type ImportPlan, type ImportSource, useTask, useWork } from "../../bridge";
import { WorkBar } from "../../frame";
import { useWords } from "../../words";
import { saveProblems, WORK } from "./api";
import styles from "./outcome-card.module.css";

interface SaveProps {
  source: ImportSource;
  plan: ImportPlan;
  /** How many rows were refused. */
  count: number;
  disabled?: boolean;
}

export function SaveProblems({ source, plan, count, disabled = false }: SaveProps) {
  const words = useWords();
  const { run, busy, error } = useTask(saveProblems);
  const [saved, tell] = useState(false);
  const work = useWork(WORK.problems);
  const save = async () => {
    tell(false);
    tell((await run(source, plan)) === true);
  };
  // Before the first row there is only the dialog, which waits for a person.
  if (busy && work.done > 0) return <WorkBar work={WORK.problems} what={words.text("imports-saving")} />;
  return (
    <div className={styles.problems}>
      <Button
        icon={<DownloadOutlined />}
        disabled={disabled || busy}
        onClick={save}
        data-testid="import-save-problems"
      >
        {words.text("imports-save-problems")}
      </Button>
      {error ? (
        <p className={styles.trouble} role="alert">
          {words.error(error)}
        </p>
      ) : (
        <div className={styles.small} role="status" data-testid="import-problems-note">
          {saved && (
            <p data-testid="import-problems-saved">{words.text("imports-problems-saved", { count })}</p>
          )}
          <p>{words.text("imports-problems-note")}</p>
        </div>
      )}
    </div>
  );
}
