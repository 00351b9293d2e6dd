// The list's state as its address says it: what is filtered, how it is ordered, which view it is, who is open. Several
// values of one filter stand in one text, each encoded, with | between them.
import type { ListFilter, ListOrder, ListSort, View } from "../../bridge";
import { readOwn, writeOwn } from "./own-search";

/** The filters of an address, one text each. */
export interface FilterSearch {
  text?: string | undefined;
  tier?: string | undefined;
  region?: string | undefined;
  tag?: string | undefined;
  source?: string | undefined;
  industry?: string | undefined;
  responsible?: string | undefined;
  /** Days since the last purchase, at least. */
  absent?: string | undefined;
  /** Days since the last purchase, at most. */
  bought?: string | undefined;
  /** A month with a purchase in it: `2026-09`. */
  month?: string | undefined;
  never?: string | undefined;
  /** Sales in minor units. */
  from?: string | undefined;
  to?: string | undefined;
  birthday?: string | undefined;
  phone?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  /** What the owner's own fields must say. */
  own?: string | undefined;
}

export interface ListSearch extends FilterSearch {
  sort?: ListSort | undefined;
  /** The other way round. */
  reverse?: string | undefined;
  view?: string | undefined;
  /** The customer whose dossier is open. */
  open?: string | undefined;
}

export const SORTS: readonly ListSort[] = ["name", "sales", "last_purchase", "added", "tier", "region"];

/** An order by one of the owner's fields. */
const BY_OWN = /^custom:\d+$/;

const FILTERS = [
  "text",
  "tier",
  "region",
  "tag",
  "source",
  "industry",
  "responsible",
  "absent",
  "bought",
  "month",
  "never",
  "from",
  "to",
  "birthday",
  "phone",
  "since",
  "until",
  "own",
] as const satisfies readonly (keyof FilterSearch)[];

const NUMBERS: ReadonlySet<string> = new Set(["absent", "bought", "from", "to", "birthday"]);
const DAYS: ReadonlySet<string> = new Set(["since", "until"]);

function isUnderstood(name: string, value: string): boolean {
  if (name === "month") return /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
  if (NUMBERS.has(name)) return /^-?\d{1,15}$/.test(value);
  if (DAYS.has(name)) return /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (name === "own") return readOwn(value).length > 0;
  return name === "phone" ? value === "yes" || value === "no" : true;
}

/** Reads an address; what it does not understand it leaves out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const found: ListSearch = {};
  for (const name of [...FILTERS, "reverse", "view", "open"] as const) {
    const value = search[name];
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "" && isUnderstood(name, text)) found[name] = text;
  }
  const { sort } = search;
  if (typeof sort === "string" && (SORTS.includes(sort) || BY_OWN.test(sort))) found.sort = sort;
  return found;
}

/** Several values in one text. */
export function joined(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.map(encodeURIComponent).join("|") : undefined;
}

/** The values of a text. */
export function parted(text: string | undefined): string[] {
  return text ? text.split("|").map(decodeURIComponent) : [];
}

/** The same list with a value in it, or without it. */
export function toggled(text: string | undefined, value: string): string | undefined {
  const values = parted(text);
  return joined(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** A filter that leaves everybody. */
export const wholeBook: ListFilter = {
  text: "",
  tiers: [],
  regions: [],
  tags: [],
  sources: [],
  industries: [],
  responsibles: [],
  absent_days: null,
  bought_days: null,
  bought_month: null,
  never_bought: false,
  sales_from_fen: null,
  sales_to_fen: null,
  birthday_month: null,
  has_phone: null,
  added_from: null,
  added_to: null,
  custom: [],
};

/** The filter the book is asked with. */
export function filterOf(search: FilterSearch): ListFilter {
  return {
    text: search.text ?? "",
    tiers: parted(search.tier),
    regions: parted(search.region),
    tags: parted(search.tag),
    sources: parted(search.source),
    industries: parted(search.industry),
    responsibles: parted(search.responsible),
    absent_days: numberOf(search.absent),
    bought_days: numberOf(search.bought),
    bought_month: search.month ? `${search.month}-01` : null,
    never_bought: search.never !== undefined,
    sales_from_fen: numberOf(search.from),
    sales_to_fen: numberOf(search.to),
    birthday_month: numberOf(search.birthday),
    has_phone: search.phone === undefined ? null : search.phone === "yes",
    added_from: search.since ?? null,
    added_to: search.until ?? null,
    custom: readOwn(search.own),
  };
}

/** The order the book is asked for. */
export function orderOf(search: ListSearch): ListOrder {
  return { sort: search.sort ?? "name", reverse: search.reverse !== undefined };
}

/** No filter at all: what an address is cleared with. */
export const noFilter: Record<(typeof FILTERS)[number], undefined> & { view: undefined } = {
  text: undefined,
  tier: undefined,
  region: undefined,
  tag: undefined,
  source: undefined,
  industry: undefined,
  responsible: undefined,
  absent: undefined,
  bought: undefined,
  month: undefined,
  never: undefined,
  from: undefined,
  to: undefined,
  birthday: undefined,
  phone: undefined,
  since: undefined,
  until: undefined,
  own: undefined,
  view: undefined,
};

function textOf(value: number | null): string | undefined {
  return value === null ? undefined : String(value);
}

/** The address of a filter. */
export function searchOf(filter: ListFilter, order: ListOrder): ListSearch {
  return {
    text: filter.text || undefined,
    tier: joined(filter.tiers),
    region: joined(filter.regions),
    tag: joined(filter.tags),
    source: joined(filter.sources),
    industry: joined(filter.industries),
    responsible: joined(filter.responsibles),
    absent: textOf(filter.absent_days),
    bought: textOf(filter.bought_days),
    month: filter.bought_month?.slice(0, 7),
    never: filter.never_bought ? "1" : undefined,
    from: textOf(filter.sales_from_fen),
    to: textOf(filter.sales_to_fen),
    birthday: textOf(filter.birthday_month),
    phone: filter.has_phone === null ? undefined : filter.has_phone ? "yes" : "no",
    since: filter.added_from ?? undefined,
    until: filter.added_to ?? undefined,
    own: writeOwn(filter.custom),
    sort: order.sort === "name" ? undefined : order.sort,
    reverse: order.reverse ? "1" : undefined,
  };
}

/** The address of a view. */
export function searchOfView(view: View): ListSearch {
  return { ...searchOf(view.filter, view.order), view: view.id };
}

/** Whether the list shows less than everybody. */
export function isFiltered(search: ListSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined);
}

/** Whether the list shows something else than the view says. */
export function differs(search: ListSearch, view: View): boolean {
  const wanted = searchOf(view.filter, view.order);
  return [...FILTERS, "sort" as const, "reverse" as const].some((name) => search[name] !== wanted[name]);
}
