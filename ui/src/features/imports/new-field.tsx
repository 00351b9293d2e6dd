// A column that becomes a custom field of its own: what it will be called, what its values are; and whether a choice that
// a field does not have yet may be added.
import { Checkbox, Input, Select } from "antd";
import type { ColumnPlan, NewColumn } from "../../bridge";
import { useWords } from "../../words";
import { KINDS } from "../fields/kinds";
import styles from "./values.module.css";

interface NewFieldProps {
  column: ColumnPlan;
  onShape: (part: Partial<NewColumn>) => void;
}

export function NewField({ column, onShape }: NewFieldProps) {
  const words = useWords();
  const { name, kind } = column.new_field;
  return (
    <div className={styles.values} data-testid="import-new-field">
      <span className={styles.title}>{words.text("imports-new-field")}</span>
      <Input
        size="small"
        className={styles.newName}
        value={name}
        maxLength={60}
        status={name.trim() === "" ? "error" : ""}
        onChange={(event) => onShape({ name: event.target.value })}
        aria-label={words.text("field-field-name")}
        data-testid="import-new-name"
      />
      <Select
        size="small"
        className={styles.ours}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: words.text(`fields-kind-${one}`) }))}
        onChange={(one) => onShape({ kind: one })}
        aria-label={words.text("fields-kind")}
        data-testid="import-new-kind"
      />
    </div>
  );
}

export function NewChoices({ add, onAdd }: { add: boolean; onAdd: (add: boolean) => void }) {
  const words = useWords();
  return (
    <div className={styles.values}>
      <Checkbox
        checked={add}
        onChange={(event) => onAdd(event.target.checked)}
        data-testid="import-add-choices"
      >
        {words.text("imports-add-choices")}
      </Checkbox>
    </div>
  );
}
