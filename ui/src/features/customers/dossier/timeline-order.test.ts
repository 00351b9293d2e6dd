// Newest first, and no change is told before the orders around it are read.
import { expect, test } from "vitest";
import type { JournalLine, Order } from "../../../bridge";
import { mergeTimeline } from "./timeline-order";

const order = (sold_on: string): Order => ({ order_no: "", sold_on, amount_fen: 1, lines: [] });
const change = (day: string): JournalLine => ({
  entry: day,
  at_ms: new Date(`${day}T12:00:00`).getTime(),
  actor: "owner",
  action: "customers.update",
  subject_id: "1",
  label: "",
  params: {},
  undone: false,
  undoable: true,
});

test("orders and changes are told together, newest first", () => {
  const merged = mergeTimeline([order("2026-05-02"), order("2026-03-01")], [change("2026-04-01")], false);
  expect(merged.map((one) => one.day)).toEqual(["2026-05-02", "2026-04-01", "2026-03-01"]);
});

test("changes older than the last read order wait while more are to come", () => {
  const merged = mergeTimeline([order("2026-05-02")], [change("2026-06-01"), change("2026-04-01")], true);
  expect(merged.map((one) => one.day)).toEqual(["2026-06-01", "2026-05-02"]);
});
