import { expect, test } from "vitest";
import { byDay } from "./by-day";

test("lines are grouped by day in their order", () => {
  const days = byDay(["b2", "b1", "a1"], (line) => line.charAt(0));
  expect(days).toEqual([
    ["b", ["b2", "b1"]],
    ["a", ["a1"]],
  ]);
  expect(byDay([], () => "")).toEqual([]);
});
