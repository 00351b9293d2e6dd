// What a purchase's form means as a line.
import { expect, test } from "vitest";
import { blankPurchase } from "./api";
import { computedAmount, isFigure, lineOf, valuesOf } from "./line-values";

const blank = blankPurchase("2026-11-22");

test("the amount follows quantity and price", () => {
  const values = { ...valuesOf(blank), quantity: "4", unit_price: "1280" };
  expect(computedAmount(values, 0)).toBe("5120");
  expect(lineOf(values, blank)).toMatchObject({
    quantity_milli: 4000,
    unit_price_e4: 12_800_000,
    amount_fen: 512_000,
  });
});

test("an amount alone means its price", () => {
  const values = { ...valuesOf(blank), quantity: "3", amount: "100" };
  expect(lineOf(values, blank)).toMatchObject({ amount_fen: 10_000, unit_price_e4: 333_333 });
});

test("a return is negative and an empty cost is unknown", () => {
  const values = { ...valuesOf(blank), quantity: "-1", unit_price: "30", cost: "" };
  expect(lineOf(values, blank)).toMatchObject({ amount_fen: -3000, cost_fen: null });
});

test("a stored line comes back from its form as it was", () => {
  const stored = {
    ...blank,
    product_name: "明前龙井 250g",
    quantity_milli: 1500,
    unit_price_e4: 123_456,
    amount_fen: 1852,
    cost_fen: 700,
  };
  expect(lineOf(valuesOf(stored), stored)).toEqual(stored);
});

test("what is no figure is told apart from what is empty", () => {
  expect(isFigure("amount", "")).toBe(true);
  expect(isFigure("amount", "12.345")).toBe(false);
  expect(isFigure("quantity", "12.345")).toBe(true);
  expect(isFigure("cost", "abc")).toBe(false);
});
