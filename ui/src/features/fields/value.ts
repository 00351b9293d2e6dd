// A custom value: as it is read, and as it is typed.
import type { CustomValue } from "../../bridge";
import { decimalInput, type Words } from "../../words";

/** As a person reads it: an amount with its sign, everything else as it stands. */
export function valueWords(value: CustomValue, words: Words): string {
  return typeof value === "number" ? words.money(value) : value;
}

/** As it stands in a field to be edited. */
export function valueInput(value: CustomValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? decimalInput(value, 2) : value;
}
