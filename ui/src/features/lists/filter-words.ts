// What is filtered, in words: one short text a filter.

import type { CustomField, CustomFilter } from "../../bridge";
import { useWords, type Words } from "../../words";
import { useFields } from "../fields/api";
import { valueWords } from "../fields/value";
import { useTiers } from "../tiers/api";
import { asking, askNothing, readOwn } from "./own-search";
import { type FilterSearch, type ListSearch, parted } from "./search";

export interface GivenFilter {
  name: string;
  text: string;
  /** The address without it. */
  off: Partial<FilterSearch>;
}

const LISTS = ["region", "tag", "source", "industry", "responsible"] as const;

/** Which ends of a range are given. */
function ends(from: unknown, to: unknown): "between" | "from" | "to" {
  if (from !== undefined && to !== undefined) return "between";
  return from !== undefined ? "from" : "to";
}

/** A month of birthdays: 1–12, and 13–24 of the lunar calendar. */
export function monthWords(words: Words, month: number): string {
  return month > 12
    ? words.text("lists-birthday-lunar", { month: month - 12 })
    : words.text(`month-${month}-name`);
}

/** 信用额 ≥ ¥300.00 */
function ownWords(words: Words, field: CustomField, asked: CustomFilter): string {
  const { one_of, holds, from, to } = asked;
  const what = field.name;
  if (one_of.length > 0) {
    return words.text("lists-given", { what, values: one_of.join(words.text("app-comma")) });
  }
  if (holds) return words.text("lists-own-holds", { what, text: holds });
  const end = (value: CustomFilter["from"]) => (value === null ? "" : valueWords(value, words));
  const kind = ends(from ?? undefined, to ?? undefined);
  return words.text(`lists-own-${kind}`, { what, from: end(from), to: end(to) });
}

/** What is asked of the owner's own fields. */
function useOwnChips(search: ListSearch): GivenFilter[] {
  const words = useWords();
  const fields = useFields();
  return readOwn(search.own).flatMap((asked) => {
    const field = fields.find(({ id }) => id === asked.field);
    const off = { own: asking(search.own, askNothing(asked.field)) };
    return field ? [{ name: `own-${field.name}`, text: ownWords(words, field, asked), off }] : [];
  });
}

/** The filters that have no chip of their own above the list. */
export function useFilterChips(search: ListSearch): GivenFilter[] {
  const words = useWords();
  const own = useOwnChips(search);
  const chips: GivenFilter[] = [];
  const add = (name: keyof FilterSearch, text: string, also?: keyof FilterSearch) =>
    chips.push({ name, text, off: { [name]: undefined, ...(also && { [also]: undefined }) } });
  for (const name of LISTS) {
    const values = parted(search[name]);
    const what = words.text(name === "tag" ? "field-tags" : `field-${name}`);
    if (values.length > 0) {
      add(name, words.text("lists-given", { what, values: values.join(words.text("app-comma")) }));
    }
  }
  if (search.absent !== undefined && search.absent !== "90" && search.absent !== "180") {
    add("absent", words.text("lists-filter-absent", { days: search.absent }));
  }
  if (search.bought) add("bought", words.text("lists-filter-bought", { days: search.bought }));
  if (search.month) {
    const [year = "", month = ""] = search.month.split("-");
    add("month", words.text("lists-filter-month", { month: words.text(`month-${Number(month)}`), year }));
  }
  if (search.never) add("never", words.text("lists-filter-never"));
  const { from, to, since, until } = search;
  if (from ?? to) {
    const money = (fen: string | undefined) => (fen === undefined ? "" : words.moneyWhole(Number(fen)));
    const text = words.text(`lists-sales-${ends(from, to)}`, { from: money(from), to: money(to) });
    add(from ? "from" : "to", text, from ? "to" : "from");
  }
  if (search.birthday) {
    add("birthday", words.text("lists-birthday-in", { month: monthWords(words, Number(search.birthday)) }));
  }
  if (search.phone) add("phone", words.text(`lists-phone-${search.phone}`));
  if (since ?? until) {
    const text = words.text(`lists-added-${ends(since, until)}`, { from: since ?? "", to: until ?? "" });
    add(since ? "since" : "until", text, since ? "until" : "since");
  }
  return [...chips, ...own];
}

/** A name to begin with for a view of these filters. */
export function useViewName(search: ListSearch): string {
  const words = useWords();
  const tiers = useTiers();
  const chips = useFilterChips(search);
  const chosen = parted(search.tier);
  const names = tiers.filter((tier) => chosen.includes(tier.id)).map((tier) => tier.name);
  const absent = search.absent ? [words.text("lists-filter-absent", { days: search.absent })] : [];
  const others = chips.filter((chip) => chip.name !== "absent").map((chip) => chip.text);
  return [...names, ...absent, ...others, ...(search.text ? [search.text] : [])].join(" · ");
}
