import { describe, expect, it } from "vitest";
import type { Field, ImportKind, ImportPlan } from "../../bridge";
import {
  hasDoubtfulDays,
  isRecognised,
  leftOut,
  meanValue,
  missingField,
  NEW_FIELD,
  openValues,
  sendColumn,
  shapeField,
} from "./plan";

function planOf(
  kind: ImportKind,
  ...columns: [header: string, field: Field | null, ...samples: string[]][]
): ImportPlan {
  return {
    kind,
    sheet: 0,
    columns: columns.map(([header, field, ...samples], index) => ({
      index,
      header,
      field,
      guessed: field !== null,
      samples,
      new_field: { name: header, kind: "text" as const },
    })),
    values: [],
    walk_in: true,
    create_customers: true,
    add_choices: true,
    year: 2026,
    day_first: false,
  };
}

const fieldsOf = (plan: ImportPlan) => plan.columns.map((column) => column.field);

describe("a plan", () => {
  it("says which field is still missing", () => {
    expect(missingField(planOf("customers", ["手机", "phone", "138"]))).toBe("name");
    expect(missingField(planOf("customers", ["姓", "last_name", "王"]))).toBeNull();
    expect(missingField(planOf("purchases", ["金额", "amount", "3"]))).toBe("date");
    expect(
      missingField(planOf("purchases", ["日期", "date", "2026-1-1"], ["单价", "unit_price", "3"])),
    ).toBeNull();
  });

  it("gives a field to one column only", () => {
    const plan = planOf("customers", ["姓名", "name", "王雪梅"], ["公司", "company", "恒通"]);
    const sent = sendColumn(plan, 1, "name");
    expect(fieldsOf(sent)).toEqual([null, "name"]);
    expect(sent.columns.some((column) => column.guessed)).toBe(false);
  });

  it("makes a new field of as many columns as are wanted", () => {
    const plan = planOf("customers", ["姓名", "name", "王雪梅"], ["积分", null, "20"], ["车牌", null, "浙A"]);
    const sent = sendColumn(sendColumn(plan, 1, NEW_FIELD), 2, NEW_FIELD);
    expect(fieldsOf(sent)).toEqual(["name", NEW_FIELD, NEW_FIELD]);
    const shaped = shapeField(sent, 1, { kind: "number" }).columns.map((column) => column.new_field.kind);
    expect(shaped).toEqual(["text", "number", "text"]);
  });

  it("asks for the values of a column that becomes the tier", () => {
    const plan = planOf("customers", ["姓名", "name", "王雪梅"], ["档次", null, "金卡", "银卡"]);
    const sent = sendColumn(plan, 1, "tier");
    expect(openValues(sent).map((value) => value.theirs)).toEqual(["金卡", "银卡"]);
    expect(openValues(meanValue(sent, "金卡", "VIP")).map((value) => value.theirs)).toEqual(["银卡"]);
    expect(sendColumn(sent, 1, null).values).toEqual([]);
  });

  it("is recognised when nothing is missing or open and most columns are understood", () => {
    const known = planOf("customers", ["姓名", "name", "王"], ["手机", "phone", "138"], ["积分", null, "20"]);
    expect(isRecognised(known, null)).toBe(true);
    expect(leftOut(known).map((column) => column.header)).toEqual(["积分"]);
    const strange = planOf("customers", ["姓名", "name", "王"], ["甲", null, "1"], ["乙", null, "2"]);
    expect(isRecognised(strange, null)).toBe(false);
    expect(isRecognised(strange, "zoho")).toBe(true);
    const open = { ...known, values: [{ field: "tier", theirs: "A 级", ours: "" }] };
    expect(isRecognised(open, "zoho")).toBe(false);
  });

  it("knows days whose order can be in doubt", () => {
    expect(hasDoubtfulDays(planOf("purchases", ["日期", "date", "03/04/2026"]))).toBe(true);
    expect(hasDoubtfulDays(planOf("purchases", ["日期", "date", "2026-04-03", "2026年4月3日"]))).toBe(false);
  });
});
