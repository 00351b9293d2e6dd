import { expect, it } from "vitest";
import { micrometres, newDraft, OWN, planOf } from "./draft";

const sheet = {
  columns: 2,
  rows: 7,
  width_um: 99_100,
  height_um: 38_100,
  left_um: 4_650,
  top_um: 15_150,
  column_gap_um: 2_500,
  row_gap_um: 0,
};

it("makes a plan of a sheet whose used labels are fewer than it has", () => {
  const draft = { ...newDraft(true, "明月茶行", "收"), kind: "2x7", used: 20 };
  expect(planOf(draft, [])).toBeUndefined();
  expect(planOf(draft, [{ key: "2x7", sheet }])).toEqual({
    paper: { kind: "sheet", sheet, used: 13 },
    phone: false,
    person: false,
    ending: "收",
  });
});

it("makes a plan of an envelope and of a sheet of one's own", () => {
  const envelope = planOf({ ...newDraft(false, "Moon Tea", ""), paper: "envelope" }, []);
  expect(envelope?.paper).toEqual({
    kind: "envelope",
    size: "dl",
    style: "western",
    boxes: false,
    sender: "Moon Tea",
  });
  const own = planOf({ ...newDraft(true, "", ""), kind: OWN, own: { ...sheet, rows: 3 } }, []);
  expect(own?.paper).toEqual({ kind: "sheet", sheet: { ...sheet, rows: 3 }, used: 0 });
});

it("keeps a maker's tenths of a millimetre exact", () => {
  expect(micrometres(38.1)).toBe(38_100);
  expect(micrometres(null)).toBe(0);
});
