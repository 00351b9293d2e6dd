// Step 4: the first rows of each fate. A refused row says why in its own line.
import { useState } from "react";
import type { ImportOutcome, ImportPlan } from "../../bridge";
import { Bone, useLate } from "../../frame";
import { useWords } from "../../words";
import styles from "./preview.module.css";
import { RefusedRows, Rows } from "./preview-rows";
import type { Wizard } from "./use-wizard";

type Fate = "new" | "changed" | "same" | "refused";

const FATES: readonly Fate[] = ["new", "changed", "same", "refused"];

/** What is worth seeing first: what would be stored, else why nothing would. */
function firstFate(outcome: ImportOutcome): Fate {
  if (outcome.new > 0) return "new";
  if (outcome.changed > 0) return "changed";
  return outcome.refused > 0 ? "refused" : "same";
}

function Tabs(props: { outcome: ImportOutcome; fate: Fate; onFate: (fate: Fate) => void }) {
  const words = useWords();
  return (
    <div className={styles.tabs} role="tablist">
      {FATES.map((fate) => (
        <button
          key={fate}
          type="button"
          role="tab"
          aria-selected={fate === props.fate}
          className={styles.tab}
          onClick={() => props.onFate(fate)}
          data-testid={`import-tab-${fate}`}
        >
          {words.text(`imports-tab-${fate}`)}
          <span className={styles.count} data-bad={fate === "refused" && props.outcome.refused > 0}>
            {words.whole(props.outcome[fate])}
          </span>
        </button>
      ))}
    </div>
  );
}

function Shown({ outcome, fate, plan }: { outcome: ImportOutcome; fate: Fate; plan: ImportPlan }) {
  const words = useWords();
  const count = outcome[fate];
  const rows = outcome.preview.filter((row) => row.fate === fate);
  const shown = fate === "refused" ? outcome.refusals.length : rows.length;
  if (count === 0) return <p className={styles.none}>{words.text("imports-preview-none")}</p>;
  return (
    <>
      {fate === "refused" ? (
        <RefusedRows refusals={outcome.refusals} />
      ) : (
        <Rows rows={rows} fate={fate} kind={plan.kind} />
      )}
      {shown < count && (
        <p className={styles.more}>{words.text("imports-preview-first", { shown, count })}</p>
      )}
    </>
  );
}

export function Preview({ plan, rehearsal }: { plan: ImportPlan; rehearsal: Wizard["rehearsal"] }) {
  const [chosen, choose] = useState<Fate | null>(null);
  const { outcome, busy, current } = rehearsal;
  const late = useLate(busy && !outcome);
  if (!outcome) {
    if (!late) return null;
    return (
      <section className={styles.paper}>
        {[44, 62, 38, 56].map((width) => (
          <p key={width} className={styles.bone}>
            <Bone width={`${width}%`} />
          </p>
        ))}
      </section>
    );
  }
  const fate = chosen ?? firstFate(outcome);
  return (
    <section className={styles.paper} data-stale={!current} data-testid="import-preview">
      <Tabs outcome={outcome} fate={fate} onFate={choose} />
      <Shown outcome={outcome} fate={fate} plan={plan} />
    </section>
  );
}
