// Which field of a profile is open, and what was refused in which. Pure: a state in, a state out.
import type { CallError } from "../../../bridge";
import type { FieldName } from "../profile-fields";

export interface EditState {
  /** The field that is open. */
  field: FieldName | null;
  /** What the shell said to the last value of a field. */
  errors: ReadonlyMap<FieldName, CallError>;
}

export const closed: EditState = { field: null, errors: new Map() };

function without(errors: EditState["errors"], field: FieldName): EditState["errors"] {
  return new Map([...errors].filter(([name]) => name !== field));
}

export function opened(state: EditState, field: FieldName): EditState {
  return { ...state, field };
}

/** The field is left without saving; what was refused in it is settled with that. */
export function left(state: EditState, field: FieldName): EditState {
  return { field: state.field === field ? null : state.field, errors: without(state.errors, field) };
}

/** A save has ended. Another field may be open by then, and stays so. */
export const saved = left;

/** A save was refused. The field's place shows why, open or not. */
export function refused(state: EditState, field: FieldName, error: CallError): EditState {
  return { ...state, errors: new Map(state.errors).set(field, error) };
}
