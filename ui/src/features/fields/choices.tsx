// The choices of a field that is there: each is renamed or removed with the customers that have it.
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import { type CustomField, useWrite } from "../../bridge";
import { useWords } from "../../words";
import styles from "../settings/shape.module.css";
import { removeChoice, renameChoice, updateField } from "./api";

function Choice({ field, choice }: { field: CustomField; choice: string }) {
  const words = useWords();
  const [text, setText] = useState(choice);
  useEffect(() => setText(choice), [choice]);
  const rename = useWrite(renameChoice);
  const remove = useWrite(removeChoice);
  const save = async () => {
    const to = text.trim();
    if (to === "" || to === choice) setText(choice);
    else if (!(await rename.run(field.id, choice, to))) setText(choice);
  };
  return (
    <div className={styles.choice} data-testid="choice-row">
      <Input
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onPressEnter={(event) => {
          event.preventDefault();
          event.currentTarget.blur();
        }}
        aria-label={words.text("fields-choice")}
        data-testid="choice-name"
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        onClick={() => remove.run(field.id, choice)}
        aria-label={words.text("settings-remove", { name: choice })}
        data-testid="choice-remove"
      />
    </div>
  );
}

export function Choices({ field }: { field: CustomField }) {
  const words = useWords();
  const [text, setText] = useState("");
  const update = useWrite(updateField);
  const add = async () => {
    const choice = text.trim();
    if (choice === "") return;
    if (await update.run(field.id, { ...field, choices: [...field.choices, choice] })) setText("");
  };
  return (
    <>
      {field.choices.map((choice) => (
        <Choice key={choice} field={field} choice={choice} />
      ))}
      <div className={styles.choice}>
        <Input
          value={text}
          maxLength={60}
          placeholder={words.text("fields-choice-add-example")}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            add();
          }}
          aria-label={words.text("fields-choice-add")}
          data-testid="choice-new"
        />
        <Button onClick={add} disabled={text.trim() === ""} data-testid="choice-add">
          {words.text("fields-choice-add")}
        </Button>
      </div>
      <div className={styles.merge}>{words.text("fields-choices-note")}</div>
    </>
  );
}
