// Editing one field of a profile in place: which is open, its draft, and saving it.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CallError, type Profile, useWrite } from "../../../bridge";
import { dossierQuery, updateCustomer } from "../api";

/** What was typed and left with Esc; kept while the program runs. */
const drafts = new Map<string, string>();

export type FieldName = keyof Profile;

export interface ProfileEdit {
  /** The field that is open. */
  field: FieldName | null;
  error: CallError | null;
  busy: boolean;
  open: (field: FieldName) => void;
  /** Leaves the field; what was typed stays as a draft. */
  leave: (draft?: string) => void;
  draftOf: (field: FieldName) => string | undefined;
  save: (change: Partial<Profile>) => Promise<void>;
}

/** The state of editing `profile` in place. */
export function useProfileEdit(id: string, profile: Profile | undefined): ProfileEdit {
  const queries = useQueryClient();
  const [field, setField] = useState<FieldName | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const write = useWrite(updateCustomer, {
    onRefused: (refusal) => {
      setError(refusal);
      return refusal.code.startsWith("field_");
    },
  });
  const keyOf = (name: FieldName) => `${id}.${name}`;

  const open = (name: FieldName) => {
    setError(null);
    setField(name);
  };
  const leave = (draft?: string) => {
    if (field && draft !== undefined) drafts.set(keyOf(field), draft);
    setError(null);
    setField(null);
  };
  const save = async (change: Partial<Profile>) => {
    // The answer in the cache may be newer than the one drawn: two quick edits must not undo each other.
    const latest = queries.getQueryData(dossierQuery(id).queryKey)?.customer.profile ?? profile;
    if (!latest) return;
    const stored = await write.run(id, { ...latest, ...change });
    if (!stored) return;
    // Until the new answer is there the field would show the old value.
    await stored.fresh;
    if (field) drafts.delete(keyOf(field));
    setField(null);
  };
  return { field, error, busy: write.busy, open, leave, draftOf: (name) => drafts.get(keyOf(name)), save };
}
