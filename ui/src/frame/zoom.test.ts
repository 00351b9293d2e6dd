// The sizes a window can be drawn at.
import { expect, test } from "vitest";
import { readZoom, stepFrom } from "./zoom";

test("a step goes to the next size and stays at the last", () => {
  expect(stepFrom(100, 1)).toBe(110);
  expect(stepFrom(110, 1)).toBe(125);
  expect(stepFrom(150, 1)).toBe(150);
  expect(stepFrom(100, -1)).toBe(90);
  expect(stepFrom(80, -1)).toBe(80);
});

test("what is no size of ours is the usual one", () => {
  expect(readZoom("125")).toBe(125);
  for (const odd of [null, "", "7", "1000"]) expect(readZoom(odd)).toBe(100);
});
