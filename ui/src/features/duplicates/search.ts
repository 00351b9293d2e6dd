// The page's state as its address says it: which strength is shown, which group is open.
import type { DuplicateStrength } from "../../bridge";
import { STRENGTHS } from "./api";

export interface DuplicatesSearch {
  strength?: DuplicateStrength | undefined;
  /** The ids of the open group, with dots between them. */
  group?: string | undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readDuplicatesSearch(search: Record<string, unknown>): DuplicatesSearch {
  const found: DuplicatesSearch = {};
  const strength = STRENGTHS.find((name) => name === search.strength);
  if (strength) found.strength = strength;
  if (typeof search.group === "string" && /^\d+(\.\d+)+$/.test(search.group)) found.group = search.group;
  return found;
}
