// What the form of the labels holds, and the plan that it makes. Measures are typed in millimetres and kept in micrometres.
import type { EnvelopeSize, EnvelopeStyle, LabelKind, LabelPlan, LabelSheet } from "../../bridge";

export interface LabelDraft {
  paper: "sheet" | "envelope";
  /** A kind's key, or `own`. */
  kind: string;
  own: LabelSheet;
  /** Labels of the first sheet that are used up. */
  used: number;
  size: EnvelopeSize;
  style: EnvelopeStyle;
  boxes: boolean;
  sender: string;
  phone: boolean;
  person: boolean;
  ending: string;
}

export const OWN = "own";

/** A sheet to begin one's own from. */
const FIRST: LabelSheet = {
  columns: 3,
  rows: 8,
  width_um: 70_000,
  height_um: 37_000,
  left_um: 0,
  top_um: 500,
  column_gap_um: 0,
  row_gap_um: 0,
};

/** The form as it opens. */
export function newDraft(chinese: boolean, sender: string, ending: string): LabelDraft {
  return {
    paper: "sheet",
    kind: "3x8",
    own: FIRST,
    used: 0,
    size: "dl",
    style: chinese ? "chinese" : "western",
    boxes: false,
    sender,
    phone: false,
    person: false,
    ending,
  };
}

/** The sheet that is chosen; nothing until the kinds are read. */
export function sheetOf(draft: LabelDraft, kinds: readonly LabelKind[]): LabelSheet | undefined {
  return draft.kind === OWN ? draft.own : kinds.find((kind) => kind.key === draft.kind)?.sheet;
}

/** The plan that the form makes; nothing until it is known. */
export function planOf(draft: LabelDraft, kinds: readonly LabelKind[]): LabelPlan | undefined {
  const { phone, person, ending } = draft;
  if (draft.paper === "envelope") {
    const { size, style, boxes, sender } = draft;
    return { paper: { kind: "envelope", size, style, boxes, sender }, phone, person, ending };
  }
  const sheet = sheetOf(draft, kinds);
  if (!sheet) return undefined;
  const used = Math.min(draft.used, Math.max(0, sheet.columns * sheet.rows - 1));
  return { paper: { kind: "sheet", sheet, used }, phone, person, ending };
}

/** Typed millimetres → micrometres. */
export function micrometres(mm: number | null): number {
  return Math.max(0, Math.round((mm ?? 0) * 1000));
}
