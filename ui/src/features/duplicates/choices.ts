// What was chosen in a merge, field by field. Without a choice the core's own decision stands.
import type { CustomerId, MergeChoice, MergeLine } from "../../bridge";

/** The choices after a click on one side's value of a line. */
export function chosen(choices: readonly MergeChoice[], line: MergeLine, side: CustomerId): MergeChoice[] {
  const others = choices.filter((choice) => choice.field !== line.field);
  const without = line.from.filter((id) => id !== side);
  const toggled = without.length < line.from.length ? without : [...line.from, side];
  return [...others, { field: line.field, from: line.joins ? toggled : [side] }];
}

/** Whether there is anything to choose: values that differ, or values that are joined. */
export function isOpen(line: MergeLine): boolean {
  const filled = line.values.filter(Boolean);
  return line.joins ? filled.length > 1 : new Set(filled).size > 1;
}

/** Lines with something to choose first. */
export function inOrder(lines: readonly MergeLine[]): MergeLine[] {
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line))];
}
