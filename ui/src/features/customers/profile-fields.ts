// The fields of a customer, each declared once: its key, what may stand in it, where the profile and the form show it.
// The dossier's groups, the new-customer form, the blank profile and the import's list of fields come from here. Its word
// is `field-<key>`.
import type { Profile } from "../../bridge";

/** The fields whose value is a text. */
export type TextKey = Exclude<keyof Profile, "tier_id" | "tags" | "custom">;

/** A field of a customer: one that every book has, or one of the owner's. */
export type FieldName = TextKey | "tier" | "tags" | `custom:${string}`;

export type Group = "reach" | "who" | "keeping";

export interface OwnField {
  key: TextKey | "tier" | "tags";
  /** What may stand in it: a line, several lines, a tier, tags. */
  kind: "line" | "lines" | "tier" | "tags";
  /** The profile's group; the name stands above them all. */
  group: Group | null;
  /** Among the fields that a new customer's form shows first. */
  first?: true;
  /** Words in use that are offered while typing. */
  words?: "source" | "region" | "tag";
}

export const OWN_FIELDS = [
  { key: "name", kind: "line", group: null, first: true },
  { key: "phone", kind: "line", group: "reach", first: true },
  { key: "more_phones", kind: "lines", group: "reach" },
  { key: "wechat", kind: "line", group: "reach" },
  { key: "email", kind: "line", group: "reach" },
  { key: "preferred_channel", kind: "line", group: "reach" },
  { key: "address", kind: "lines", group: "reach" },
  { key: "region", kind: "line", group: "reach", first: true, words: "region" },
  { key: "birthday", kind: "line", group: "who" },
  { key: "company", kind: "line", group: "who" },
  { key: "position", kind: "line", group: "who" },
  { key: "industry", kind: "line", group: "who" },
  { key: "size", kind: "line", group: "who" },
  { key: "tier", kind: "tier", group: "keeping", first: true },
  { key: "tags", kind: "tags", group: "keeping", words: "tag" },
  { key: "responsible", kind: "line", group: "keeping" },
  { key: "preferences", kind: "lines", group: "keeping" },
  { key: "source", kind: "line", group: "keeping", words: "source" },
  { key: "external_id", kind: "line", group: "keeping" },
  { key: "note", kind: "lines", group: "keeping" },
] as const satisfies readonly OwnField[];

/** A text field that is not in the list would be missing everywhere; this line does not compile then. */
const LEFT_OUT: readonly Exclude<TextKey, (typeof OWN_FIELDS)[number]["key"]>[] = [];

const FIELDS: readonly OwnField[] = OWN_FIELDS;

export const GROUPS: readonly Group[] = ["reach", "who", "keeping"];

/** The fields of one group, in order. */
export function fieldsOf(group: Group): readonly OwnField[] {
  return FIELDS.filter((field) => field.group === group);
}

/** The fields of a new customer's form: those shown first, or the rest. */
export function formFields(first: boolean): readonly OwnField[] {
  return FIELDS.filter((field) => (field.first ?? false) === first);
}

/** `more_phones` → `field-more-phones`. */
export function fieldWord(key: string): string {
  return `field-${key.replaceAll("_", "-")}`;
}

function isText(key: OwnField["key"]): key is TextKey {
  return key !== "tier" && key !== "tags" && !LEFT_OUT.includes(key as never);
}

const blankTexts = Object.fromEntries(
  FIELDS.flatMap(({ key }) => (isText(key) ? [[key, ""]] : [])),
) as Record<TextKey, "">;

/** A profile with nothing filled in. */
export const blankProfile: Profile = { ...blankTexts, tier_id: null, tags: [], custom: {} };

/** What stands in a field, as text; empty when nothing does. */
export function textOf(profile: Profile, key: TextKey): string {
  return profile[key];
}
