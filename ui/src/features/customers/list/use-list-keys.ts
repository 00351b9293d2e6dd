// Moving in the list by keyboard. With a dossier open, moving shows the next customer's; else Enter opens.
import { useEffect, useState } from "react";
import type { CustomerRow } from "../../../bridge";
import { useKeys } from "../../../frame";

interface ListKeys {
  rows: readonly CustomerRow[];
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  show: (index: number) => void;
}

/** The row the keyboard is at, −1 before any was. */
export function useListKeys({ rows, open, onOpen, show }: ListKeys): {
  at: number;
  moveTo: (index: number) => void;
} {
  const [at, moveTo] = useState(-1);
  useEffect(() => {
    if (open !== undefined) moveTo(rows.findIndex((row) => row.id === open));
  }, [open, rows]);

  const step = (by: number) => {
    if (rows.length === 0) return;
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    moveTo(next);
    show(next);
    if (open !== undefined) onOpen(rows[next]?.id);
  };
  const openHere = (event: KeyboardEvent) => {
    const target = event.target;
    if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return target.click();
    const row = rows[at];
    if (row) onOpen(row.id);
  };
  const down = () => step(1);
  const up = () => step(-1);
  useKeys({ j: down, ArrowDown: down, k: up, ArrowUp: up, Enter: openHere });
  return { at, moveTo };
}
