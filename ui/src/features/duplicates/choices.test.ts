// A click chooses one value, or takes one of several in or out.
import { expect, test } from "vitest";
import type { MergeLine } from "../../bridge";
import { chosen, inOrder, isOpen } from "./choices";

const line = (field: string, joins: boolean, values: string[], from: string[]): MergeLine => ({
  field,
  joins,
  values,
  from,
  merged: "",
});

test("of a field with one value the clicked one stays", () => {
  const region = line("region", false, ["杭州", "苏州"], ["1"]);
  expect(chosen([], region, "2")).toEqual([{ field: "region", from: ["2"] }]);
  expect(chosen([{ field: "region", from: ["2"] }], region, "1")).toEqual([{ field: "region", from: ["1"] }]);
});

test("of a field with several values the clicked one goes or comes", () => {
  const tags = line("tags", true, ["a", "b"], ["1", "2"]);
  expect(chosen([], tags, "1")).toEqual([{ field: "tags", from: ["2"] }]);
  expect(chosen([{ field: "name", from: ["1"] }], { ...tags, from: ["2"] }, "1")).toEqual([
    { field: "name", from: ["1"] },
    { field: "tags", from: ["2", "1"] },
  ]);
});

test("what differs stands first", () => {
  const same = line("name", false, ["甲", "甲"], ["1"]);
  const alone = line("email", false, ["", "a@b.cn"], ["2"]);
  const differs = line("phone", false, ["1", "2"], ["1"]);
  expect([same, alone, differs].map(isOpen)).toEqual([false, false, true]);
  expect(inOrder([same, alone, differs]).map((one) => one.field)).toEqual(["phone", "name", "email"]);
});
