// Money is read and written without a float, and as the core and the reports write it.
import { expect, test } from "vitest";
import {
  decimal,
  decimalInput,
  growth,
  lineAmount,
  money,
  moneyWhole,
  parseDecimal,
  parseMoney,
  phone,
  whole,
} from "./figures";

test.each([
  ["12", 1200],
  ["1,234.5", 123450],
  ["¥ 1,234.50", 123450],
  ["１２．３", 1230],
  ["-0.07", -7],
  ["−30", -3000],
  ["1.2万", 1200000],
  [".5", 50],
  ["0.1", 10],
  ["70368744177664.01", 7036874417766401],
  ["", null],
  [".", null],
  ["1.234", null],
  ["1.230", 123],
  ["12a", null],
  ["1.2.3", null],
  ["99999999999999999", null],
])("money %s is %s fen", (text, fen) => {
  expect(parseMoney(text)).toBe(fen);
});

test.each([
  [1234560, "CNY", "¥12,345.60", "¥12,346"],
  [-123400, "CNY", "−¥1,234.00", "−¥1,234"],
  [5, "USD", "$0.05", "$0"],
  [-5, "EUR", "−€0.05", "€0"],
  [10000, "CHF", "CHF 100.00", "CHF 100"],
  [0, "CNY", "¥0.00", "¥0"],
])("%s fen in %s", (fen, currency, exact, units) => {
  expect(money(fen, currency)).toBe(exact);
  expect(moneyWhole(fen, currency)).toBe(units);
});

test("figures keep what they are when they go into a field and come back", () => {
  expect(decimal(1234500, 3)).toBe("1,234.5");
  expect(decimalInput(-1500, 3)).toBe("-1.5");
  expect(whole(-1234567)).toBe("−1,234,567");
  for (const number of [0, 1, -1, 10, 999, 1000, -1234567, 9007199254740991]) {
    expect(parseDecimal(decimalInput(number, 4), 4)).toBe(number);
  }
});

test("an amount is quantity times price, half away from zero, as the core computes it", () => {
  expect(lineAmount(1000, 12_3400, 0)).toBe(1234);
  expect(lineAmount(3000, 333, 0)).toBe(10);
  expect(lineAmount(1500, 1_0000, 0)).toBe(150);
  expect(lineAmount(-1000, 50, 0)).toBe(-1);
  expect(lineAmount(2000, 10_0000, 300)).toBe(1700);
  expect(lineAmount(9007199254740991, 9007199254740991, 0)).toBeNull();
});

test("growth needs something to compare with", () => {
  expect(growth(1091, 1000)).toBe("+9.1%");
  expect(growth(880, 1000)).toBe("−12.0%");
  expect(growth(1000, 1000)).toBe("±0%");
  expect(growth(5000000, 100)).toBe("+4,999,900%");
  expect(growth(5, 0)).toBeNull();
});

test("phones are grouped only when they are mobile numbers", () => {
  expect(phone("13805712266")).toBe("138 0571 2266");
  expect(phone("0571-88221100")).toBe("0571-88221100");
});
