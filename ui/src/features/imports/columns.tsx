// Step 3: every column of the file, where it goes, and a few of its values.
import { Button } from "antd";
import type { ColumnPlan, FileView, ImportPlan } from "../../bridge";
import { useWords } from "../../words";
import { fieldWord } from "../customers/profile-fields";
import { useFields } from "../fields/api";
import { ColumnRow, type Mark } from "./column-row";
import styles from "./columns.module.css";
import { NewChoices, NewField } from "./new-field";
import { missingField, NEW_FIELD, openValues, sendColumn, shapeField } from "./plan";
import type { Wizard } from "./use-wizard";
import { Values } from "./values";

interface ColumnsProps {
  wizard: Wizard;
  view: FileView;
  plan: ImportPlan;
}

/** How many of the listed refusals name the column. */
function refusedIn(wizard: Wizard, column: ColumnPlan): number {
  const { outcome } = wizard.rehearsal;
  return outcome?.refusals.filter((refusal) => refusal.column === column.header).length ?? 0;
}

function markOf(wizard: Wizard, view: FileView, plan: ImportPlan, column: ColumnPlan): Mark | null {
  if (column.field === null) return null;
  const refused = refusedIn(wizard, column);
  if (refused > 0) return { kind: "refused", count: refused };
  if (column.field === "tier" && plan.values.length > 0) {
    const open = openValues(plan).length;
    return open > 0 ? { kind: "values-open", count: open } : { kind: "values", count: plan.values.length };
  }
  if (column.guessed) return { kind: "guessed" };
  const before = view.plan.columns.find((known) => known.index === column.index);
  return { kind: before?.field === column.field ? "remembered" : "chosen" };
}

export function Columns({ wizard, view, plan }: ColumnsProps) {
  const words = useWords();
  const missing = missingField(plan);
  const choices = new Set(
    useFields()
      .filter((field) => field.kind === "choice")
      .map((field) => `custom:${field.id}`),
  );
  return (
    <section className={styles.paper} data-testid="import-columns">
      <div className={styles.head}>
        <span>{words.text("imports-columns-theirs")}</span>
        <span>{words.text("imports-columns-ours")}</span>
        <span>{words.text("imports-columns-samples")}</span>
        <Button
          size="small"
          disabled={missing !== null}
          onClick={() => wizard.show("preview")}
          data-testid="import-mapping-done"
        >
          {words.text("imports-mapping-done")}
        </Button>
      </div>
      {missing && (
        <p className={styles.missing} role="alert" data-testid="import-missing">
          {words.text("imports-column-missing", { field: words.text(fieldWord(missing)) })}
        </p>
      )}
      {plan.columns.map((column) => (
        <div key={column.index} className={styles.block}>
          <ColumnRow
            column={column}
            kind={plan.kind}
            mark={markOf(wizard, view, plan, column)}
            onSend={(field) => wizard.change(sendColumn(plan, column.index, field))}
          />
          {column.field === NEW_FIELD && (
            <NewField
              column={column}
              onShape={(part) => wizard.change(shapeField(plan, column.index, part))}
            />
          )}
          {choices.has(column.field ?? "") && (
            <NewChoices
              add={plan.add_choices}
              onAdd={(add_choices) => wizard.change({ ...plan, add_choices })}
            />
          )}
          {column.field === "tier" && plan.values.length > 0 && (
            <Values plan={plan} header={column.header} onChange={wizard.change} />
          )}
        </div>
      ))}
    </section>
  );
}
