// The editors of a field in place: Enter saves, Esc leaves and keeps the draft, leaving by mouse saves.
import { Input, Select } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Profile } from "../../../bridge";
import { isComposing } from "../../../frame";
import { useWords } from "../../../words";
import { useTiers } from "../../tiers/api";
import styles from "./dossier.module.css";
import type { FieldName, ProfileEdit } from "./use-profile-edit";

interface EditorProps {
  field: FieldName;
  value: string;
  edit: ProfileEdit;
  multiline?: boolean;
}

function changeOf(field: FieldName, value: string): Partial<Profile> {
  return { [field]: value };
}

function Below({ edit, hint }: { edit: ProfileEdit; hint: string | undefined }) {
  const words = useWords();
  if (edit.error) {
    return (
      <div className={styles.wrong} role="alert">
        {words.error(edit.error)}
      </div>
    );
  }
  return hint ? <div className={styles.hint}>{hint}</div> : null;
}

/** A line or a block of text. */
export function TextEditor({ field, value, edit, multiline = false }: EditorProps) {
  const words = useWords();
  const draft = edit.draftOf(field);
  const [text, setText] = useState(draft ?? value);
  const left = useRef(false);
  const save = () => {
    if (left.current || edit.busy) return;
    if (text.trim() === value) {
      left.current = true;
      edit.leave();
    } else {
      edit.save(changeOf(field, text));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      left.current = true;
      edit.leave(text === value ? undefined : text);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  const hintId =
    field === "birthday" ? "customers-birthday-hint" : multiline ? "customers-lines-hint" : undefined;
  const hint = draft !== undefined ? "customers-draft-hint" : hintId;
  const common = {
    value: text,
    autoFocus: true,
    onKeyDown,
    onBlur: save,
    "aria-label": words.text(`field-${field.replaceAll("_", "-")}`),
    "data-testid": `edit-${field}`,
  };
  return (
    <div className={styles.editor}>
      {multiline ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <Input {...common} onChange={(event) => setText(event.target.value)} />
      )}
      <Below edit={edit} hint={hint && words.text(hint)} />
    </div>
  );
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
        onChange={(id: string | null) => edit.save({ tier_id: id ?? null })}
        onBlur={() => edit.leave()}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !isComposing(event)) {
            event.stopPropagation();
            edit.leave();
          }
        }}
        aria-label={words.text("field-tier")}
        data-testid="edit-tier_id"
      />
      <Below edit={edit} hint={undefined} />
    </div>
  );
}

/** Tags in the owner's words. */
export function TagsEditor({ value, edit }: { value: string[]; edit: ProfileEdit }) {
  const words = useWords();
  const [tags, setTags] = useState(value);
  // Leaving adds the tag that was being typed and is told in the same breath, before anything is drawn anew.
  const latest = useRef(value);
  const change = (next: string[]) => {
    latest.current = next;
    setTags(next);
  };
  const save = () => {
    const next = latest.current;
    return next.join("\n") === value.join("\n") ? edit.leave() : edit.save({ tags: next });
  };
  return (
    <div className={styles.editor}>
      <Select
        mode="tags"
        autoFocus
        open={false}
        suffixIcon={null}
        value={tags}
        tokenSeparators={[",", "，", "、", ";", "；"]}
        onChange={change}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !isComposing(event)) {
            event.stopPropagation();
            edit.leave();
          }
        }}
        aria-label={words.text("field-tags")}
        data-testid="edit-tags"
      />
      <Below edit={edit} hint={words.text("customers-tags-hint")} />
    </div>
  );
}
