// The custom fields in the settings: those in use in order, those out of use folded away.
import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Switch } from "antd";
import { type CustomField, useWrite } from "../../bridge";
import { Card, Fold } from "../../frame";
import { useWords } from "../../words";
import { moved, OrderButtons, orderKeys } from "../settings/order-buttons";
import styles from "../settings/shape.module.css";
import { arrangeFields, fieldCountsQuery, removeField, restoreField, updateField, useAllFields } from "./api";

function What({ field }: { field: CustomField }) {
  const words = useWords();
  return (
    <div className={styles.what}>
      <div className={styles.first}>
        <span className={styles.name} title={field.name}>
          {field.name}
        </span>
        <span className={styles.kind}>{words.text(`fields-kind-${field.kind}`)}</span>
      </div>
      {field.kind === "choice" && (
        <div className={styles.second}>
          {field.choices.join(words.text("app-comma")) || words.text("fields-choices-none")}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  field: CustomField;
  count: number;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  onEdit: () => void;
}

function FieldRow({ field, count, first, last, onMove, onEdit }: RowProps) {
  const words = useWords();
  const update = useWrite(updateField);
  const remove = useWrite(removeField);
  const { name } = field;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt and an arrow from any of the row's buttons
    <div className={styles.row} onKeyDown={orderKeys(onMove)} data-testid="custom-field-row" data-name={name}>
      <What field={field} />
      <span className={styles.count}>{words.text("fields-filled", { count })}</span>
      <span className={styles.switch} title={words.text("fields-listed", { name })}>
        {words.text("fields-in-list-short")}
        <Switch
          size="small"
          checked={field.listed}
          onChange={(listed) => update.run(field.id, { ...field, listed })}
          aria-label={words.text("fields-listed", { name })}
          data-testid="custom-field-listed"
        />
      </span>
      <div className={styles.acts}>
        <OrderButtons name={name} first={first} last={last} onMove={onMove} />
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          onClick={onEdit}
          aria-label={words.text("settings-edit", { name })}
          data-testid="custom-field-edit"
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          onClick={() => remove.run(field.id)}
          aria-label={words.text("settings-remove", { name })}
          data-testid="custom-field-remove"
        />
      </div>
    </div>
  );
}

function RemovedRow({ field, count }: { field: CustomField; count: number }) {
  const words = useWords();
  const restore = useWrite(restoreField);
  return (
    <div className={styles.row} data-testid="removed-field-row" data-name={field.name}>
      <What field={field} />
      <span className={styles.count}>{words.text("fields-kept", { count })}</span>
      <Button size="small" onClick={() => restore.run(field.id)} data-testid="custom-field-restore">
        {words.text("fields-restore")}
      </Button>
    </div>
  );
}

export function FieldsCard({ onEdit }: { onEdit: (id: string) => void }) {
  const words = useWords();
  const all = useAllFields();
  const counts = useQuery(fieldCountsQuery).data ?? [];
  const arrange = useWrite(arrangeFields);
  const fields = all.filter((field) => !field.removed);
  const removed = all.filter((field) => field.removed);
  const countOf = (field: CustomField) => counts.find((count) => count.field_id === field.id)?.customers ?? 0;
  const move = (at: number, by: number) => {
    const order = moved(fields, at, by);
    if (order) arrange.run(order.map((field) => field.id));
  };
  return (
    <Card title={words.text("fields-title")}>
      <div className={styles.head}>
        <span className={styles.note}>{words.text("fields-note")}</span>
        <Button icon={<PlusOutlined />} onClick={() => onEdit("new")} data-testid="custom-field-new">
          {words.text("fields-new")}
        </Button>
      </div>
      {fields.length === 0 && <p className={styles.none}>{words.text("fields-none")}</p>}
      {fields.map((field, at) => (
        <FieldRow
          key={field.id}
          field={field}
          count={countOf(field)}
          first={at === 0}
          last={at === fields.length - 1}
          onMove={(by) => move(at, by)}
          onEdit={() => onEdit(field.id)}
        />
      ))}
      {removed.length > 0 && (
        <Fold label={words.text("fields-removed", { count: removed.length })} testId="fields-removed">
          {removed.map((field) => (
            <RemovedRow key={field.id} field={field} count={countOf(field)} />
          ))}
        </Fold>
      )}
    </Card>
  );
}
