// An address names a strength and a group, or nothing.
import { expect, test } from "vitest";
import { readDuplicatesSearch } from "./search";

test("a strength and a group are read", () => {
  expect(readDuplicatesSearch({ strength: "likely", group: "1.2.3" })).toEqual({
    strength: "likely",
    group: "1.2.3",
  });
});

test("what is neither is left out", () => {
  expect(readDuplicatesSearch({ strength: "certain", group: "1" })).toEqual({});
  expect(readDuplicatesSearch({ group: "1.x" })).toEqual({});
});
