// What a pasted text may change in a form.
import { expect, test } from "vitest";
import { fillFrom } from "./paste-fill";
import { blankProfile } from "./profile-fields";

const told = { ...blankProfile, name: "张三", phone: "13800138000" };

test("empty fields are filled", () => {
  expect(fillFrom(told, {}, {})).toEqual({
    changes: { name: "张三", phone: "13800138000" },
    filled: { name: "张三", phone: "13800138000" },
  });
});

test("what was typed stays", () => {
  expect(fillFrom(told, { name: "小张" }, {})).toEqual({
    changes: { phone: "13800138000" },
    filled: { phone: "13800138000" },
  });
});

test("a changed text changes what it filled, and an empty one takes it back", () => {
  const filled = { name: "张三", phone: "138" };
  const values = { name: "张三", phone: "138" };
  expect(fillFrom(told, values, filled).changes).toEqual({ phone: "13800138000" });
  expect(fillFrom(null, values, filled)).toEqual({ changes: { name: "", phone: "" }, filled: {} });
  expect(fillFrom(null, { ...values, name: "小张" }, filled).changes).toEqual({ phone: "" });
});
