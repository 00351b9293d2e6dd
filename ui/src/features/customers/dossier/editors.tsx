// The editors of a field in place: Enter saves, Esc leaves and keeps the draft, leaving by mouse saves.
import { AutoComplete, Input, Select } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { CustomField, CustomValue } from "../../../bridge";
import { isComposing } from "../../../frame";
import { useWords } from "../../../words";
import { valueInput } from "../../fields/value";
import { ValueInput } from "../../fields/value-input";
import { useTiers } from "../../tiers/api";
import { type FieldName, fieldWord, type OwnField } from "../profile-fields";
import { useWordOptions } from "../words";
import styles from "./dossier.module.css";
import type { ProfileEdit } from "./use-profile-edit";

/** What the shell said to a field's last value, or how to use the editor. */
export function Below({
  edit,
  field,
  hint,
}: {
  edit: ProfileEdit;
  field: FieldName;
  hint?: string | undefined;
}) {
  const words = useWords();
  const error = edit.errorOf(field);
  if (error) {
    return (
      <div className={styles.wrong} role="alert" data-testid={`wrong-${field}`}>
        {words.error(error)}
      </div>
    );
  }
  return hint ? <div className={styles.hint}>{hint}</div> : null;
}

/** The text of an editor, and when it is stored or left. It is left or saved once, by whichever comes first. */
function useTextEdit(field: FieldName, value: string, edit: ProfileEdit) {
  const draft = edit.draftOf(field);
  const [text, setText] = useState(draft ?? value);
  const over = useRef(false);
  const refusal = edit.errorOf(field);
  useEffect(() => {
    if (refusal) over.current = false;
  }, [refusal]);
  const save = (typed: string) => {
    if (over.current) return;
    over.current = true;
    if (typed.trim() === value) edit.leave(field);
    else edit.save(field, typed, typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      over.current = true;
      edit.leave(field, text === value ? undefined : text);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save(text);
    }
  };
  return { text, setText, save, onKeyDown, isDraft: draft !== undefined && draft !== value };
}

interface TextEditorProps {
  field: OwnField;
  name: FieldName;
  value: string;
  edit: ProfileEdit;
}

/** A line or a block of text; words in use are offered where there are some. */
export function TextEditor({ field, name, value, edit }: TextEditorProps) {
  const words = useWords();
  const typed = useTextEdit(name, value, edit);
  const offered = useWordOptions(field.words);
  const hint = typed.isDraft
    ? "customers-draft-hint"
    : field.key === "birthday"
      ? "customers-birthday-hint"
      : field.kind === "lines"
        ? "customers-lines-hint"
        : undefined;
  const common = {
    value: typed.text,
    autoFocus: true,
    onKeyDown: typed.onKeyDown,
    onBlur: () => typed.save(typed.text),
    "aria-label": words.text(fieldWord(field.key)),
    "data-testid": `edit-${name}`,
  };
  const control = (): ReactNode => {
    if (field.kind === "lines") {
      return (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => typed.setText(event.target.value)}
        />
      );
    }
    if (field.words) {
      return (
        <AutoComplete
          {...common}
          defaultActiveFirstOption={false}
          options={offered}
          showSearch={{ filterOption: (text, option) => option?.value.includes(text.trim()) ?? false }}
          onChange={typed.setText}
          onSelect={typed.save}
        />
      );
    }
    return <Input {...common} onChange={(event) => typed.setText(event.target.value)} />;
  };
  return (
    <div className={styles.editor}>
      {control()}
      <Below edit={edit} field={name} hint={hint && words.text(hint)} />
    </div>
  );
}

/** A custom field, by the control that fits its kind. What is picked is stored at once. */
export function CustomEditor(props: {
  field: CustomField;
  name: FieldName;
  value: CustomValue | undefined;
  edit: ProfileEdit;
}) {
  const { field, name, value, edit } = props;
  const words = useWords();
  const typed = useTextEdit(name, valueInput(value), edit);
  const isPicked = field.kind === "date" || field.kind === "choice";
  const hint = typed.isDraft ? "customers-draft-hint" : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the control within, which takes none of its own
    <div className={styles.editor} onKeyDown={isPicked ? escapes(typed.onKeyDown) : undefined}>
      <ValueInput
        field={field}
        value={typed.text}
        begin
        onChange={isPicked ? typed.save : typed.setText}
        onBlur={() => typed.save(typed.text)}
        {...(isPicked ? {} : { onKeyDown: typed.onKeyDown })}
        testId={`edit-${name}`}
      />
      <Below edit={edit} field={name} hint={hint && words.text(hint)} />
    </div>
  );
}

/** Only Esc: Enter picks what the list or the calendar points at. */
function escapes(onKeyDown: (event: KeyboardEvent) => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isComposing(event)) onKeyDown(event);
  };
}

/** The tier, one of the owner's. */
export function TierEditor({ value, edit }: { value: string | null; edit: ProfileEdit }) {
  const words = useWords();
  const tiers = useTiers();
  return (
    <div className={styles.editor}>
      <Select
        autoFocus
        defaultOpen
        allowClear
        value={value}
        options={tiers.map((tier) => ({ value: tier.id, label: tier.name }))}
        onChange={(id: string | null | undefined) => edit.save("tier", id ?? null)}
        onBlur={() => edit.leave("tier")}
        onKeyDown={escapes((event) => {
          event.stopPropagation();
          edit.leave("tier");
        })}
        aria-label={words.text("field-tier")}
        data-testid="edit-tier"
      />
      <Below edit={edit} field="tier" />
    </div>
  );
}

/** Tags in the owner's words; those in use are offered. */
export function TagsEditor({ value, edit }: { value: string[]; edit: ProfileEdit }) {
  const words = useWords();
  const offered = useWordOptions("tag");
  // A tag that is half typed when the field is left comes in with the blur, after this was drawn.
  const tags = useRef(value);
  const [shown, show] = useState(value);
  const save = () => {
    if (tags.current.join("\n") === value.join("\n")) edit.leave("tags");
    else edit.save("tags", tags.current);
  };
  return (
    <div className={styles.editor}>
      <Select
        mode="tags"
        autoFocus
        defaultOpen={false}
        suffixIcon={null}
        value={shown}
        options={offered}
        tokenSeparators={[",", "，", "、", ";", "；"]}
        onChange={(next: string[]) => {
          tags.current = next;
          show(next);
        }}
        onBlur={() => queueMicrotask(save)}
        onKeyDown={escapes((event) => {
          event.stopPropagation();
          edit.leave("tags");
        })}
        aria-label={words.text("field-tags")}
        data-testid="edit-tags"
      />
      <Below edit={edit} field="tags" hint={words.text("customers-tags-hint")} />
    </div>
  );
}
