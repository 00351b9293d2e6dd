// Which fields a pasted text fills: empty ones, and those that an earlier reading of it filled. What a person typed stays.
import type { Profile } from "../../bridge";
import type { TextKey } from "./profile-fields";

/** Texts by field. */
export type Texts = Partial<Record<TextKey, string>>;

/** What changes in the form when the text tells of `profile` (of nothing: nothing). */
export function fillFrom(
  profile: Profile | null,
  values: Readonly<Record<string, unknown>>,
  filled: Texts,
): { changes: Texts; filled: Texts } {
  const told = new Map(Object.entries(profile ?? {}).filter(([, value]) => typeof value === "string"));
  const changes: Record<string, string> = {};
  const next: Record<string, string> = {};
  for (const name of new Set([...Object.keys(filled), ...told.keys()])) {
    const value = String(told.get(name) ?? "");
    const now = String(values[name] ?? "");
    if (now !== "" && now !== filled[name as TextKey]) continue;
    if (value !== "") next[name] = value;
    if (value !== now) changes[name] = value;
  }
  return { changes, filled: next };
}
