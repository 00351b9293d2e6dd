import { expect, it } from "vitest";
import { moved } from "./order-buttons";

it("moves one entry and stops at the ends", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toBeNull();
  expect(moved(["a", "b", "c"], 0, -1)).toBeNull();
});
