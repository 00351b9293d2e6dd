// What a column's field is called: the catalogue's word, the owner's, or the name that a new field will have.
import type { ColumnPlan } from "../../bridge";
import { useWords } from "../../words";
import { fieldWord } from "../customers/profile-fields";
import { useFields } from "../fields/api";
import { NEW_FIELD } from "./plan";

/** The name of the field that a column goes to; empty when it goes nowhere. */
export function useFieldName(): (column: ColumnPlan) => string {
  const words = useWords();
  const custom = useFields();
  return ({ field, new_field }) => {
    if (field === null) return "";
    if (field === NEW_FIELD) return new_field.name;
    const own = custom.find((one) => `custom:${one.id}` === field);
    return own ? own.name : words.text(fieldWord(field));
  };
}
