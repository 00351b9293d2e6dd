import { expect, it } from "vitest";
import { readReportSearch } from "./search";

it("reads the year and the size, and leaves out what it does not understand", () => {
  expect(readReportSearch({ year: "2026", zoom: "page" })).toEqual({ year: 2026, zoom: "page" });
  expect(readReportSearch({ year: "x", zoom: "huge" })).toEqual({});
});
