// The list's head: a name for each column, which sorts by it, and an edge that is drawn to make it wider.
import { type PointerEvent, useRef } from "react";
import type { ListOrder, ListSort, ShownColumn } from "../../bridge";
import { useWords } from "../../words";
import type { KnowColumn } from "./columns";
import { Mark } from "./row";
import styles from "./table.module.css";

interface HeadProps {
  know: KnowColumn;
  columns: readonly ShownColumn[];
  order: ListOrder;
  onSort: (sort: ListSort) => void;
  onWidth: (at: number, width: number) => void;
  onDrawn: () => void;
  onAll: () => void;
}

const NARROWEST = 60;
const WIDEST = 900;

/** Rising first, unlike money and days, of which the most and the latest come first. */
const RISES: ReadonlySet<ListSort> = new Set(["name", "tier", "region"]);

function risesFirst(sort: ListSort): boolean {
  return RISES.has(sort) || sort.startsWith("custom:");
}

/** The edge of a column: drawn, it changes the width; clicked twice, the column takes its share again. */
function Edge({ at, onWidth, onDrawn }: { at: number } & Pick<HeadProps, "onWidth" | "onDrawn">) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLDivElement>) => {
    const cell = event.currentTarget.parentElement;
    if (!cell) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: cell.offsetWidth };
  };
  const move = (event: PointerEvent) => {
    if (!start.current) return;
    const width = start.current.width + event.clientX - start.current.x;
    onWidth(at, Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))));
  };
  const up = () => {
    if (start.current) onDrawn();
    start.current = null;
  };
  return (
    <div
      aria-hidden="true"
      className={styles.edge}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onDoubleClick={() => {
        onWidth(at, 0);
        onDrawn();
      }}
    />
  );
}

export function Head({ know, columns, order, onSort, onWidth, onDrawn, onAll }: HeadProps) {
  const words = useWords();
  return (
    <div className={styles.head} role="row">
      <div role="columnheader">
        <Mark marked={false} name={words.text("lists-mark-all")} onMark={onAll} testId="mark-all" />
      </div>
      {columns.map(({ column }, at) => {
        const { sort, figure, name = "" } = know(column) ?? {};
        const chosen = sort === order.sort;
        const rises = sort !== undefined && risesFirst(sort) !== order.reverse;
        return (
          <div
            key={column}
            role="columnheader"
            aria-sort={chosen ? (rises ? "ascending" : "descending") : undefined}
            className={figure ? styles.headFigure : styles.headCell}
          >
            {sort ? (
              <button
                type="button"
                className={styles.sorter}
                onClick={() => onSort(sort)}
                data-testid={`sort-${column}`}
              >
                {name}
                <span aria-hidden="true" className={styles.arrow}>
                  {chosen && (rises ? "↑" : "↓")}
                </span>
              </button>
            ) : (
              <span className={styles.headName}>{name}</span>
            )}
            <Edge at={at} onWidth={onWidth} onDrawn={onDrawn} />
          </div>
        );
      })}
    </div>
  );
}
