import { expect, it } from "vitest";
import { choiceOf } from "./choice";
import { readReportSearch } from "./search";

it("reads the year and the size, and leaves out what it does not understand", () => {
  expect(readReportSearch({ year: "2026", zoom: "page" })).toEqual({ year: 2026, zoom: "page" });
  expect(readReportSearch({ year: "x", zoom: "huge", who: "nobody", ids: "1;2", top: "-3" })).toEqual({});
});

it("reads for whom", () => {
  const search = readReportSearch({ part: "customers", who: "chosen", ids: "7,9", internal: "yes" });
  expect(search).toEqual({ part: "customers", who: "chosen", ids: "7,9", internal: "yes" });
  expect(choiceOf(search, "bought")).toEqual({ kind: "chosen", ids: ["7", "9"] });
  expect(choiceOf({}, "bought")).toEqual({ kind: "bought" });
  expect(choiceOf({ who: "top" }, "bought")).toEqual({ kind: "top", count: 20 });
  expect(choiceOf({ who: "tier", tier: "3" }, "bought")).toEqual({ kind: "tier", tier_id: "3" });
  expect(choiceOf({ who: "tier" }, "bought")).toEqual({ kind: "chosen", ids: [] });
});
