import { expect, test } from "vitest";
import { widthsOf } from "./measure";

test("the cards of a row and what is between them fill the page", () => {
  for (const width of [912, 1120, 1670]) {
    const { wide, side, column } = widthsOf(width);
    expect(wide + 42 + 16 + column).toBe(width);
    expect(side).toBe(column - 42);
  }
});

test("the side is neither cramped nor larger than its charts need", () => {
  expect(widthsOf(700).column).toBe(280);
  expect(widthsOf(1670).column).toBe(440);
});
