// What is filtered, in words: one short text a filter.

import { useWords, type Words } from "../../words";
import { useTiers } from "../tiers/api";
import { type FilterSearch, type ListSearch, parted } from "./search";

export interface GivenFilter {
  name: keyof FilterSearch;
  text: string;
  /** What taking it off clears. */
  off: Partial<Record<keyof FilterSearch, undefined>>;
}

const LISTS = ["region", "tag", "source", "industry", "responsible"] as const;

/** Which ends of a range are given. */
function ends(from: string | undefined, to: string | undefined): "between" | "from" | "to" {
  if (from !== undefined && to !== undefined) return "between";
  return from !== undefined ? "from" : "to";
}

/** A month of birthdays: 1–12, and 13–24 of the lunar calendar. */
export function monthWords(words: Words, month: number): string {
  return month > 12
    ? words.text("lists-birthday-lunar", { month: month - 12 })
    : words.text(`month-${month}-name`);
}

/** The filters that have no chip of their own above the list. */
export function useFilterChips(search: ListSearch): GivenFilter[] {
  const words = useWords();
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
  return chips;
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
