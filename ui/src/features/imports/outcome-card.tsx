// What would happen, beside the columns and the preview: the counts, the one button, and the rows that cannot be taken.
import { Button } from "antd";
import { type ImportOutcome, type ImportPlan, toCallError } from "../../bridge";
import { Bone, useLate, WorkBar } from "../../frame";
import { useWords } from "../../words";
import { WORK } from "./api";
import styles from "./outcome-card.module.css";
import { SaveProblems } from "./save-problems";
import type { Wizard } from "./use-wizard";

function Count(props: { name: string; count: number; note?: string; tone?: "good" | "bad"; testId: string }) {
  const words = useWords();
  return (
    <div className={styles.line} data-tone={props.count > 0 ? props.tone : "none"}>
      <span className={styles.count} data-testid={props.testId}>
        {words.whole(props.count)}
      </span>
      <span>
        {props.name}
        {props.note && props.count > 0 && <span className={styles.note}>{props.note}</span>}
      </span>
    </div>
  );
}

function Counts({ outcome, current }: { outcome: ImportOutcome; current: boolean }) {
  const words = useWords();
  const text = (id: string) => words.text(`imports-outcome-${id}`);
  return (
    <div className={styles.counts} data-stale={!current} data-testid="import-counts" data-current={current}>
      <Count name={text("new")} count={outcome.new} tone="good" testId="import-count-new" />
      <Count
        name={text("changed")}
        count={outcome.changed}
        note={text("note-changed")}
        testId="import-count-changed"
      />
      <Count name={text("same")} count={outcome.same} note={text("note-same")} testId="import-count-same" />
      <Count name={text("refused")} count={outcome.refused} tone="bad" testId="import-count-refused" />
      {outcome.created_customers > 0 && (
        <p className={styles.created}>
          {words.text("imports-outcome-created", { count: outcome.created_customers })}
        </p>
      )}
      {outcome.for_removed > 0 && (
        <p className={styles.created} data-testid="import-for-removed">
          {words.text("imports-outcome-for-removed", { count: outcome.for_removed })}
        </p>
      )}
    </div>
  );
}

/** The import itself, or the rehearsal once it takes a while. */
function Work({ wizard }: { wizard: Wizard }) {
  const words = useWords();
  const late = useLate(wizard.rehearsal.busy && !wizard.running);
  const runsLate = useLate(wizard.running);
  if (runsLate) return <WorkBar work={WORK.run} what={words.text("imports-running")} />;
  if (late) return <WorkBar work={WORK.rehearse} what={words.text("imports-rehearsing")} />;
  return null;
}

function RunButton({ wizard, plan }: { wizard: Wizard; plan: ImportPlan }) {
  const words = useWords();
  const { outcome, current } = wizard.rehearsal;
  const count = outcome ? outcome.new + outcome.changed : 0;
  const idle = current && count === 0;
  const runWords = () => {
    if (!outcome) return words.text("imports-title");
    return idle ? words.text("imports-nothing") : words.text(`imports-run-${plan.kind}`, { count });
  };
  return (
    <Button
      type="primary"
      size="large"
      block
      disabled={!current || count === 0}
      onClick={wizard.run}
      data-testid="import-run"
    >
      {runWords()}
    </Button>
  );
}

function Trouble({ wizard }: { wizard: Wizard }) {
  const words = useWords();
  const cause = wizard.refused ?? wizard.rehearsal.error;
  if (!cause) return null;
  const error = toCallError(cause);
  return (
    <div className={styles.trouble} role="alert" data-testid="import-error" data-code={error.code}>
      <p>{error.code === "cancelled" ? words.text("imports-cancelled") : words.error(error)}</p>
      <Button onClick={() => wizard.rehearsal.again()} data-testid="import-again">
        {words.text("imports-again")}
      </Button>
    </div>
  );
}

export function OutcomeCard({ wizard, plan }: { wizard: Wizard; plan: ImportPlan }) {
  const words = useWords();
  const { outcome, current, busy } = wizard.rehearsal;
  return (
    <aside className={styles.aside}>
      <section className={styles.card} data-testid="import-outcome">
        <h2 className={styles.heading}>{words.text("imports-outcome-title")}</h2>
        {outcome ? <Counts outcome={outcome} current={current} /> : busy && <Bone width="60%" height={28} />}
        <Work wizard={wizard} />
        <Trouble wizard={wizard} />
        {!wizard.running && <RunButton wizard={wizard} plan={plan} />}
        <p className={styles.small}>{words.text("imports-outcome-promise")}</p>
        {outcome && outcome.refused > 0 && !wizard.running && (
          <SaveProblems source={wizard.source} plan={plan} count={outcome.refused} disabled={!current} />
        )}
      </section>
      {wizard.touched && (
        <section className={styles.card}>
          <h2 className={styles.heading}>{words.text("imports-remember-title")}</h2>
          <p className={styles.small}>{words.text("imports-remember-note")}</p>
        </section>
      )}
    </aside>
  );
}
