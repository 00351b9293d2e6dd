// The contact persons of a customer: added, edited and removed in place.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type ContactPerson, type PersonProfile, useWrite } from "../../../bridge";
import { isComposing } from "../../../frame";
import { phone, useWords } from "../../../words";
import { VerifiedMark } from "../../verifications/verified-mark";
import { addPerson, removePerson, updatePerson } from "../api";
import styles from "./dossier.module.css";

/** The id of the button that begins a new one. */
export const ADD_PERSON = "add-person";

const BLANK: PersonProfile = { name: "", phone: "", email: "", wechat: "", position: "", note: "" };
const FIELDS: readonly (keyof PersonProfile)[] = ["name", "position", "phone", "wechat", "email", "note"];

interface PersonFormProps {
  start: PersonProfile;
  busy: boolean;
  onSave: (person: PersonProfile) => void;
  onCancel: () => void;
  onRemove?: () => void;
}

function PersonForm({ start, busy, onSave, onCancel, onRemove }: PersonFormProps) {
  const words = useWords();
  return (
    <Form<PersonProfile>
      layout="vertical"
      size="small"
      initialValues={start}
      onFinish={(values) => onSave({ ...start, ...values })}
      className={styles.personForm}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event)) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {FIELDS.map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={words.text(`field-${field}`)}
          rules={
            field === "name"
              ? [{ required: true, whitespace: true, message: words.text("app-required") }]
              : []
          }
        >
          <Input autoFocus={field === "name"} data-testid={`person-${field}`} />
        </Form.Item>
      ))}
      <div className={styles.personActs}>
        <Button type="primary" htmlType="submit" loading={busy} data-testid="person-save">
          {words.text("app-save")}
        </Button>
        <Button onClick={onCancel}>{words.text("app-cancel")}</Button>
        <span className={styles.gap} />
        {onRemove && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={onRemove}
            aria-label={words.text("customers-person-remove")}
            data-testid="person-remove"
          />
        )}
      </div>
    </Form>
  );
}

export function Persons({ customer, persons }: { customer: string; persons: ContactPerson[] }) {
  const words = useWords();
  const [editing, edit] = useState<string | null>(null);
  const add = useWrite(addPerson);
  const update = useWrite(updatePerson);
  const remove = useWrite(removePerson);
  const close = () => edit(null);
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h3 className={styles.groupName}>{words.text("customers-persons")}</h3>
        {persons.length > 0 && (
          <VerifiedMark customer={customer} part="persons" name={words.text("customers-persons")} />
        )}
      </div>
      {persons.map(({ id, profile }) =>
        editing === id ? (
          <PersonForm
            key={id}
            start={profile}
            busy={update.busy}
            onCancel={close}
            onSave={async (person) => (await update.run(id, person)) && close()}
            onRemove={async () => (await remove.run(id)) && close()}
          />
        ) : (
          <button
            key={id}
            type="button"
            className={styles.value}
            onClick={() => edit(id)}
            data-testid="person"
          >
            <span className={styles.personName}>{profile.name}</span>
            <span className={styles.quiet}>{profile.position}</span>
            <span className={styles.personReach}>
              {[phone(profile.phone), profile.wechat].filter(Boolean).join(" · ")}
            </span>
          </button>
        ),
      )}
      {editing === "new" ? (
        <PersonForm
          start={BLANK}
          busy={add.busy}
          onCancel={close}
          onSave={async (person) => (await add.run(customer, person)) && close()}
        />
      ) : (
        <div className={styles.missing}>
          <button
            type="button"
            id={ADD_PERSON}
            className={styles.add}
            onClick={() => edit("new")}
            data-testid="person-add"
          >
            <PlusOutlined /> {words.text("customers-person-add")}
          </button>
        </div>
      )}
    </section>
  );
}
