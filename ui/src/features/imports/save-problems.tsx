// The refused rows as a spreadsheet to mend: saved where the owner says.
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type CallError, type ImportPlan, type ImportSource, toCallError } from "../../bridge";
import { useWords } from "../../words";
import { saveProblems } from "./api";
import styles from "./outcome-card.module.css";
import { useWork } from "./use-work";
import { WorkBar } from "./work-bar";

interface SaveProps {
  source: ImportSource;
  plan: ImportPlan;
  /** How many rows were refused. */
  count: number;
  disabled?: boolean;
}

type Outcome = { kind: "saved" } | { kind: "failed"; error: CallError } | null;

export function SaveProblems({ source, plan, count, disabled = false }: SaveProps) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [outcome, tell] = useState<Outcome>(null);
  const work = useWork(busy);
  const save = async () => {
    setBusy(true);
    tell(null);
    try {
      if (await saveProblems(source, plan)) tell({ kind: "saved" });
    } catch (cause) {
      tell({ kind: "failed", error: toCallError(cause) });
    } finally {
      setBusy(false);
    }
  };
  // Before the first row there is only the dialog, which waits for a person.
  if (busy && work.done > 0) return <WorkBar what={words.text("imports-saving")} />;
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
      {outcome?.kind === "failed" ? (
        <p className={styles.trouble} role="alert">
          {words.error(outcome.error)}
        </p>
      ) : (
        <div className={styles.small} role="status" data-testid="import-problems-note">
          {outcome && (
            <p data-testid="import-problems-saved">{words.text("imports-problems-saved", { count })}</p>
          )}
          <p>{words.text("imports-problems-note")}</p>
        </div>
      )}
    </div>
  );
}
