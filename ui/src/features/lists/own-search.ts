// What the owner's own fields must say, as one text of the address.
import type { CustomFilter, CustomValue, FieldId } from "../../bridge";

/** A question that leaves everybody. */
export function askNothing(field: FieldId): CustomFilter {
  return { field, one_of: [], holds: "", from: null, to: null };
}

function isEnd(value: unknown): value is CustomValue | null {
  return value === null || typeof value === "number" || typeof value === "string";
}

function isFilter(value: unknown): value is CustomFilter {
  if (typeof value !== "object" || value === null) return false;
  const { field, one_of, holds, from, to } = value as Partial<Record<keyof CustomFilter, unknown>>;
  const isChosen = Array.isArray(one_of) && one_of.every((choice) => typeof choice === "string");
  const isField = typeof field === "string" && /^\d+$/.test(field);
  return isField && isChosen && typeof holds === "string" && isEnd(from) && isEnd(to);
}

/** The questions of an address; none when it is not understood. */
export function readOwn(text: string | undefined): CustomFilter[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) && read.every(isFilter) ? read : [];
  } catch {
    return [];
  }
}

function asksNothing({ one_of, holds, from, to }: CustomFilter): boolean {
  return one_of.length === 0 && holds === "" && from === null && to === null;
}

/** Questions as an address has them: always in the same words, so that two can be compared. */
export function writeOwn(filters: readonly CustomFilter[]): string | undefined {
  const asked = filters
    .filter((filter) => !asksNothing(filter))
    .map(({ field, one_of, holds, from, to }) => ({ field, one_of, holds, from, to }));
  return asked.length > 0 ? JSON.stringify(asked) : undefined;
}

/** What is asked of one field. */
export function askedOf(text: string | undefined, field: FieldId): CustomFilter {
  return readOwn(text).find((filter) => filter.field === field) ?? askNothing(field);
}

/** The address with another question to a field. */
export function asking(text: string | undefined, next: CustomFilter): string | undefined {
  const others = readOwn(text).filter((filter) => filter.field !== next.field);
  return writeOwn([...others, next]);
}
