// The day changes at midnight and not before.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { today } from "./days";
import { untilTomorrow, watchDay } from "./use-today";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 25, 23, 59, 30));
});
afterEach(() => {
  vi.useRealTimers();
});

test("midnight is told, each night anew", () => {
  const days: string[] = [];
  const stop = watchDay(() => days.push(today()));
  vi.advanceTimersByTime(29_999);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(days).toEqual(["2026-11-26"]);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(days).toEqual(["2026-11-26", "2026-11-27"]);
  stop();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(days).toHaveLength(2);
});

test("the last day of a year ends like any other", () => {
  expect(untilTomorrow(new Date(2026, 11, 31, 23, 59, 59))).toBe(1000);
});
