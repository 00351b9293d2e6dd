// Editing one field of a profile in place: which is open, its draft, and saving it.
import { useEffect, useRef, useState } from "react";
import { type CallError, type FieldValue, toCallError, useWrite } from "../../../bridge";
import { putField } from "../api";
import type { FieldName } from "../profile-fields";
import { closed, left, opened, refused, saved } from "./edit-state";

/** What was typed and is not stored: left with Esc, on its way, or refused. Kept while the program runs. */
const drafts = new Map<string, string>();

/** Refusals that the field itself shows. */
const AT_FIELD = /^(field_|choice_)/;

export interface ProfileEdit {
  /** The field that is open. */
  field: FieldName | null;
  errorOf: (field: FieldName) => CallError | undefined;
  open: (field: FieldName) => void;
  /** Leaves the field; what was typed stays as a draft. */
  leave: (field: FieldName, draft?: string) => void;
  draftOf: (field: FieldName) => string | undefined;
  /** Stores a value; `draft` is what was typed, kept until it is stored. */
  save: (field: FieldName, value: FieldValue, draft?: string) => Promise<void>;
}

/** The state of editing the customer's profile in place. */
export function useProfileEdit(id: string): ProfileEdit {
  const [state, setState] = useState(closed);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const put = async (field: FieldName, value: FieldValue) => {
    try {
      return await putField(id, field, value);
    } catch (cause) {
      setState((now) => refused(now, field, toCallError(cause)));
      throw cause;
    }
  };
  // What is refused after the dossier is gone is told by the frame.
  const write = useWrite(put, { onRefused: (error) => isHere.current && AT_FIELD.test(error.code) });
  const keyOf = (field: FieldName) => `${id}.${field}`;

  return {
    field: state.field,
    errorOf: (field) => state.errors.get(field),
    open: (field) => setState((now) => opened(now, field)),
    leave: (field, draft) => {
      if (draft === undefined) drafts.delete(keyOf(field));
      else drafts.set(keyOf(field), draft);
      setState((now) => left(now, field));
    },
    draftOf: (field) => drafts.get(keyOf(field)),
    save: async (field, value, draft) => {
      if (draft !== undefined) drafts.set(keyOf(field), draft);
      const stored = await write.run(field, value);
      if (!stored) return;
      // Until the new answer is there the field would show the old value.
      await stored.fresh;
      drafts.delete(keyOf(field));
      setState((now) => saved(now, field));
    },
  };
}
