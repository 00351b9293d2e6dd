import { expect, test } from "vitest";
import { nextSpot } from "./spots";

test("arrow keys go from spot to spot and stay inside", () => {
  expect(nextSpot("ArrowRight", 0, 12, 1)).toBe(1);
  expect(nextSpot("ArrowLeft", 0, 12, 1)).toBe(0);
  expect(nextSpot("ArrowDown", 11, 12, 1)).toBe(11);
  expect(nextSpot("Home", 7, 12, 1)).toBe(0);
  expect(nextSpot("End", 7, 12, 1)).toBe(11);
  expect(nextSpot("a", 7, 12, 1)).toBeNull();
});

test("in a grid up and down go a row on", () => {
  expect(nextSpot("ArrowDown", 3, 84, 12)).toBe(15);
  expect(nextSpot("ArrowUp", 3, 84, 12)).toBe(3);
  expect(nextSpot("ArrowUp", 15, 84, 12)).toBe(3);
});
