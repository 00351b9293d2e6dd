import { expect, test } from "vitest";
import { madeAt, sizeOf } from "./size";

test("a size is told in its unit", () => {
  expect([0, 999, 1536, 319_488, 5 * 1024 ** 2, 1.25 * 1024 ** 3].map(sizeOf)).toEqual([
    "0 B",
    "999 B",
    "1.5 KB",
    "312 KB",
    "5 MB",
    "1.3 GB",
  ]);
});

test("a moment is told to the minute", () => {
  expect(madeAt("2026-11-25T13:45:09")).toBe("2026-11-25 13:45");
});
