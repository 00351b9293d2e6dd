// In what order a timeline tells: newest first, orders and changes together.
import type { JournalLine, Order } from "../../../bridge";
import { momentOf } from "../../../words";

export type Happening = { day: string; order: Order } | { day: string; line: JournalLine };

/** Orders and changes by day. While older orders are unread, changes older than the last read one wait for them. */
export function mergeTimeline(
  orders: readonly Order[],
  lines: readonly JournalLine[],
  more: boolean,
): Happening[] {
  const oldest = more ? (orders.at(-1)?.sold_on ?? "") : "";
  const changes = lines
    .map((line) => ({ day: momentOf(line.at_ms).day, line }))
    .filter((change) => change.day >= oldest);
  const sales = orders.map((order) => ({ day: order.sold_on, order }));
  return [...changes, ...sales].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
