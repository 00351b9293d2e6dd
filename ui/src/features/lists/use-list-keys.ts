// The list by keyboard: moving, opening, selecting. With a dossier open, moving shows the next customer's.
import { useEffect, useState } from "react";
import type { ListRow } from "../../bridge";
import { useKeys } from "../../frame";
import type { Marks } from "./use-marks";

interface ListKeys {
  rows: readonly ListRow[];
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  show: (index: number) => void;
  marks: Marks;
}

/** A key on something that has its own use for it. */
function ownUse(event: KeyboardEvent): HTMLElement | null {
  const target = event.target;
  const hasOwn =
    target instanceof HTMLButtonElement ||
    target instanceof HTMLAnchorElement ||
    (target instanceof HTMLInputElement && target.type === "checkbox");
  return hasOwn ? target : null;
}

/** The row the keyboard is at, −1 before any was. */
export function useListKeys({ rows, open, onOpen, show, marks }: ListKeys): {
  at: number;
  moveTo: (index: number) => void;
} {
  const [at, moveTo] = useState(-1);
  useEffect(() => {
    if (open !== undefined) moveTo(rows.findIndex((row) => row.id === open));
  }, [open, rows]);

  const step = (by: number) => (event: KeyboardEvent) => {
    if (rows.length === 0) return;
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    if (event.shiftKey) {
      if (marks.count === 0 && at >= 0) marks.toggle(at);
      marks.extend(next);
    }
    moveTo(next);
    show(next);
    if (open !== undefined) onOpen(rows[next]?.id);
  };
  const openHere = (event: KeyboardEvent) => {
    const own = ownUse(event);
    if (own) return own.click();
    const row = rows[at];
    if (row) onOpen(row.id);
  };
  const markHere = (event: KeyboardEvent) => {
    const own = event.key === " " ? ownUse(event) : null;
    if (own) return own.click();
    if (at >= 0) marks.toggle(at);
  };
  useKeys({
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    Enter: openHere,
    x: markHere,
    " ": markHere,
    "Mod+a": marks.selectAll,
  });
  useKeys({ Escape: marks.clear }, { active: marks.count > 0 && open === undefined });
  return { at, moveTo };
}
