// The list's address says the filter, and a filter its address.
import { expect, test } from "vitest";
import { asking, askNothing } from "./own-search";
import { differs, filterOf, isFiltered, orderOf, parted, readListSearch, searchOf, toggled } from "./search";

test("an address and its filter say the same", () => {
  const search = readListSearch({
    text: "王",
    tier: "12|34",
    region: "%E6%9D%AD%E5%B7%9E",
    absent: "90",
    from: "-500",
    phone: "no",
    since: "2026-01-01",
    sort: "sales",
    reverse: "1",
  });
  expect(filterOf(search).regions).toEqual(["杭州"]);
  expect(filterOf(search).has_phone).toBe(false);
  expect(searchOf(filterOf(search), orderOf(search))).toEqual({
    ...searchOf(filterOf({}), orderOf({})),
    ...search,
  });
});

test("what the owner's own fields must say stands in the address", () => {
  const both = asking(asking(undefined, { ...askNothing("7"), one_of: ["快递"] }), {
    ...askNothing("9"),
    from: 10_000,
  });
  expect(filterOf({ own: both }).custom.map(({ field }) => field)).toEqual(["7", "9"]);
  expect(searchOf(filterOf({ own: both }), orderOf({})).own).toBe(both);
  expect(asking(asking(both, askNothing("7")), askNothing("9"))).toBeUndefined();
  expect(readListSearch({ own: "[{}]", sort: "custom:7" })).toEqual({ sort: "custom:7" });
});

test("what an address does not mean is left out", () => {
  expect(readListSearch({ absent: "soon", phone: "maybe", since: "yesterday", sort: "x", text: "" })).toEqual(
    {},
  );
});

test("a value may hold what parts the values", () => {
  const both = toggled(toggled(undefined, "a|b"), "c");
  expect(parted(both)).toEqual(["a|b", "c"]);
  expect(toggled(toggled(both, "a|b"), "c")).toBeUndefined();
});

test("a view is left when filter or order change, not when a dossier opens", () => {
  const filter = filterOf({ absent: "90" });
  const view = { id: "1", name: "走远的", filter, order: { sort: "name" as const, reverse: false } };
  expect(differs({ absent: "90", open: "5" }, view)).toBe(false);
  expect(differs({ absent: "180" }, view)).toBe(true);
  expect(differs({ absent: "90", sort: "sales" }, view)).toBe(true);
  expect(isFiltered({ sort: "sales", open: "5" })).toBe(false);
});
