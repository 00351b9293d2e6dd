// The list's state as its address says it: what is filtered, how it is sorted, who is open.
import type { CustomerFilter, CustomerSort } from "../../bridge";

export interface ListSearch {
  text?: string | undefined;
  tier?: string | undefined;
  region?: string | undefined;
  absent?: number | undefined;
  sort?: CustomerSort | undefined;
  /** The customer whose dossier is open. */
  open?: string | undefined;
}

const SORTS: readonly CustomerSort[] = ["name", "sales", "last_purchase", "added"];

/** Reads an address; what it does not understand it leaves out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const found: ListSearch = {};
  for (const name of ["text", "tier", "region", "open"] as const) {
    const value = search[name];
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  const absent = Number(search.absent);
  if (Number.isInteger(absent) && absent > 0) found.absent = absent;
  const sort = SORTS.find((name) => name === search.sort);
  if (sort) found.sort = sort;
  return found;
}

/** The filter the book is asked with. */
export function filterOf(search: ListSearch): CustomerFilter {
  return {
    text: search.text ?? "",
    tier_id: search.tier ?? null,
    region: search.region ?? "",
    absent_days: search.absent ?? null,
  };
}

/** Whether the list shows less than everybody. */
export function isFiltered(search: ListSearch): boolean {
  return Boolean(search.text || search.tier || search.region || search.absent);
}
