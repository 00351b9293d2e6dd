// One column: its header, the field it goes to, samples, and how sure that is.
import { Select } from "antd";
import type { ColumnPlan, Field, ImportKind } from "../../bridge";
import { useWords } from "../../words";
import { fieldWord } from "../customers/profile-fields";
import { useFields } from "../fields/api";
import styles from "./columns.module.css";
import { FIELDS, NEW_FIELD } from "./plan";

/** How a column came to its field, or what is wrong in it. */
export type Mark =
  | { kind: "guessed" | "remembered" | "chosen" }
  | { kind: "values" | "values-open" | "refused"; count: number };

interface RowProps {
  column: ColumnPlan;
  kind: ImportKind;
  mark: Mark | null;
  onSend: (field: Field | null) => void;
}

export function ColumnRow({ column, kind, mark, onSend }: RowProps) {
  const words = useWords();
  const samples = column.samples.join(" · ");
  const custom = useFields().map((field) => ({ value: `custom:${field.id}`, label: field.name }));
  const options = [
    { value: "", label: words.text("imports-column-none") },
    ...FIELDS[kind].map((field) => ({ value: field, label: words.text(fieldWord(field)) })),
    ...(kind === "customers" ? custom : []),
    ...(kind === "customers" ? [{ value: NEW_FIELD, label: words.text("imports-column-new") }] : []),
  ];
  return (
    <div className={styles.row} data-testid="import-column" data-column={column.header}>
      <span className={styles.theirs} title={column.header}>
        {column.header}
      </span>
      <Select
        className={styles.select}
        data-none={column.field === null}
        value={column.field ?? ""}
        options={options}
        showSearch={{ optionFilterProp: "label" }}
        optionRender={(option) => <span data-testid={`import-field-${option.value}`}>{option.label}</span>}
        onChange={(value) => onSend(value === "" ? null : value)}
        aria-label={words.text("imports-column-for", { column: column.header })}
        data-testid="import-column-field"
      />
      <span className={styles.samples} title={samples}>
        {samples || <span className={styles.faint}>{words.text("imports-samples-none")}</span>}
      </span>
      <span className={styles.mark}>
        {mark && (
          <span className={styles.tag} data-kind={mark.kind}>
            {words.text(`imports-column-${mark.kind}`, "count" in mark ? { count: mark.count } : {})}
          </span>
        )}
      </span>
    </div>
  );
}
