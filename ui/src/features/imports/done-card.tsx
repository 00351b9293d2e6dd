// After the import: what it did, see it, take it back.
import { CheckCircleOutlined, UndoOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useUndo } from "../../bridge";
import { useWords, type Words } from "../../words";
import styles from "./done-card.module.css";
import { SaveProblems } from "./save-problems";
import type { Done, Wizard } from "./use-wizard";

interface DoneProps {
  wizard: Wizard;
  done: Done;
  onMore: () => void;
}

/** 导入好了：新增 1,196 位，更新 61 位。 */
function whatWasDone({ outcome, plan }: Done, words: Words): string {
  const [first = "", second] = (["new", "changed"] as const)
    .filter((fate) => outcome[fate] > 0)
    .map((fate) => words.text(`imports-done-${fate}-${plan.kind}`, { count: outcome[fate] }));
  if (second === undefined) return words.text("imports-done-one", { first });
  return words.text("imports-done-two", { first, second });
}

export function DoneCard({ wizard, done, onMore }: DoneProps) {
  const words = useWords();
  const navigate = useNavigate();
  const undo = useUndo();
  const { outcome, plan, entry } = done;
  const notes = [
    outcome.created_customers > 0 && words.text("imports-done-created", { count: outcome.created_customers }),
    outcome.for_removed > 0 && words.text("imports-done-for-removed", { count: outcome.for_removed }),
    outcome.same > 0 && words.text("imports-done-same", { count: outcome.same }),
    outcome.refused > 0 && words.text("imports-done-refused", { count: outcome.refused }),
  ].filter((note) => note !== false);
  const takeBack = async () => {
    if (await undo.run(entry)) wizard.backToPreview();
  };
  return (
    <section className={styles.done} data-testid="import-done">
      <CheckCircleOutlined className={styles.sign} />
      <h2 className={styles.title} role="status">
        {whatWasDone(done, words)}
      </h2>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div className={styles.actions}>
        <Button
          type="primary"
          size="large"
          autoFocus
          onClick={() => navigate({ to: "/customers", search: { sort: "added" } })}
          data-testid="import-see"
        >
          {words.text("imports-see")}
        </Button>
        {plan.kind === "purchases" && (
          <Button size="large" onClick={() => navigate({ to: "/reports" })} data-testid="import-see-report">
            {words.text("imports-see-report")}
          </Button>
        )}
        {entry !== null && (
          <Button
            size="large"
            icon={<UndoOutlined />}
            loading={undo.busy}
            onClick={takeBack}
            data-testid="import-undo"
          >
            {words.text("imports-undo")}
          </Button>
        )}
        <Button size="large" type="text" disabled={undo.busy} onClick={onMore} data-testid="import-more">
          {words.text("imports-more")}
        </Button>
      </div>
      {outcome.refused > 0 && (
        <div className={styles.problems}>
          <SaveProblems source={wizard.source} plan={plan} count={outcome.refused} disabled={undo.busy} />
        </div>
      )}
    </section>
  );
}
