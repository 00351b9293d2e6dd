// One file on its way into the book: what it is, its columns or the preview, and beside them what would happen.
import { Button } from "antd";
import type { FileDropped } from "../../bridge";
import { Bone, Page, useLate } from "../../frame";
import { useWords, type Words } from "../../words";
import { Columns } from "./columns";
import { DoneCard } from "./done-card";
import { FileTrouble } from "./file-trouble";
import { Folded } from "./folded";
import { OutcomeCard } from "./outcome-card";
import { Preview } from "./preview";
import { type StepName, Steps } from "./steps";
import { useChoose } from "./use-choose";
import { useWizard, type Wizard } from "./use-wizard";
import { What } from "./what";
import styles from "./wizard.module.css";

interface WizardProps {
  token: string;
  fileName: string;
  onFile: (file: FileDropped) => void;
  /** Leaves the file for another. */
  onLeave: () => void;
}

/** 客户表.xlsx · 工作表「客户」 · 1,284 行 */
function beside(wizard: Wizard, fileName: string, words: Words): string {
  const { data } = wizard.view;
  if (!data) return fileName;
  const sheet = data.sheets.length > 1 ? data.sheets[wizard.plan?.sheet ?? 0] : undefined;
  const rows = wizard.rehearsal.current ? wizard.rehearsal.outcome?.read : data.row_hint;
  return [
    data.file_name,
    sheet && words.text("imports-sheet-name", { name: sheet }),
    rows != null && words.text("imports-rows", { count: rows }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Skeleton() {
  return (
    <div className={styles.paper} data-testid="import-reading">
      {["46%", "72%", "64%", "68%", "58%"].map((width) => (
        <p key={width} className={styles.bone}>
          <Bone width={width} />
        </p>
      ))}
    </div>
  );
}

function Body({ wizard }: { wizard: Wizard }) {
  const { plan, view } = wizard;
  if (!plan || !view.data) return null;
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <What wizard={wizard} view={view.data} plan={plan} />
        {wizard.step === "columns" ? (
          <Columns wizard={wizard} view={view.data} plan={plan} />
        ) : (
          <>
            <Folded plan={plan} onChange={() => wizard.show("columns")} />
            <Preview plan={plan} rehearsal={wizard.rehearsal} />
          </>
        )}
      </div>
      <OutcomeCard wizard={wizard} plan={plan} />
    </div>
  );
}

export function WizardView({ token, fileName, onFile, onLeave }: WizardProps) {
  const words = useWords();
  const wizard = useWizard(token);
  const { choose, busy } = useChoose(onFile);
  const late = useLate(wizard.view.isPending);
  const kind = wizard.plan?.kind;
  const goTo = (step: StepName) => {
    if (step === "file") onLeave();
    else wizard.show(step === "preview" ? "preview" : "columns");
  };
  const failed = wizard.view.isError ? wizard.view.error : null;
  return (
    <Page
      title={words.text(kind ? `imports-title-${kind}` : "imports-title")}
      beside={<span data-testid="import-file">{beside(wizard, fileName, words)}</span>}
      actions={
        <Button loading={busy} disabled={wizard.running} onClick={choose} data-testid="import-choose-other">
          {words.text("imports-choose-other")}
        </Button>
      }
    >
      <Steps
        at={wizard.done ? "done" : failed ? "file" : wizard.step}
        {...(wizard.done || failed || wizard.running ? {} : { onStep: goTo })}
      />
      {wizard.done && <DoneCard wizard={wizard} done={wizard.done} onMore={onLeave} />}
      {!wizard.done && failed && (
        <FileTrouble
          error={failed}
          onChoose={choose}
          {...(wizard.reading.encoding ? { onBack: () => wizard.readAs({ encoding: null }) } : {})}
        />
      )}
      {!wizard.done && !failed && <Body wizard={wizard} />}
      {late && <Skeleton />}
    </Page>
  );
}
