// What the address of the report page says: which part, the year, for whom, and the size.

export type Zoom = "width" | "page";

/** What is printed: the whole business, customer by customer, or addresses. */
export type Part = "annual" | "customers" | "labels";

/** For whom. */
export type Who = "all" | "bought" | "top" | "tier" | "chosen";

const WHOS: readonly Who[] = ["all", "bought", "top", "tier", "chosen"];

export interface ReportSearch {
  /** Nothing for the whole business. */
  part?: "customers" | "labels" | undefined;
  year?: number | undefined;
  zoom?: Zoom | undefined;
  who?: Who | undefined;
  /** How many of the best. */
  top?: number | undefined;
  tier?: string | undefined;
  /** The customers chosen, parted by commas. */
  ids?: string | undefined;
  /** Which of the customers is looked at, from 0. */
  at?: number | undefined;
  internal?: "yes" | undefined;
}

function positive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const found: ReportSearch = {};
  const year = positive(search.year);
  const top = positive(search.top);
  const at = positive(search.at);
  const who = WHOS.find((known) => known === search.who);
  if (search.part === "customers" || search.part === "labels") found.part = search.part;
  if (year) found.year = year;
  if (search.zoom === "page") found.zoom = "page";
  if (who) found.who = who;
  if (top) found.top = top;
  if (at) found.at = at;
  if (/^\d+$/.test(String(search.tier ?? ""))) found.tier = String(search.tier);
  if (/^\d+(,\d+)*$/.test(String(search.ids ?? ""))) found.ids = String(search.ids);
  if (search.internal === "yes") found.internal = "yes";
  return found;
}
