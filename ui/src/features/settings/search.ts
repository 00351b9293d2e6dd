// What the address of the settings holds: the section looked at, the tier or field being edited.

export const SECTIONS = ["business", "look", "tiers", "fields", "words", "book", "copies"] as const;
export type Section = (typeof SECTIONS)[number];

export interface SettingsSearch {
  section?: Section | undefined;
  /** The tier being edited, or `new`. */
  tier?: string | undefined;
  /** The custom field being edited, or `new`. */
  field?: string | undefined;
}

/** Reads an address; what it does not know is not there. */
export function readSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  const found: SettingsSearch = {};
  const section = SECTIONS.find((known) => known === search.section);
  if (section) found.section = section;
  if (typeof search.tier === "string") found.tier = search.tier;
  if (typeof search.field === "string") found.field = search.field;
  return found;
}
