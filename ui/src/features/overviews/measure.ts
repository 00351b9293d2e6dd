// How wide the cards are at a width of the page, and the charts in them: known before anything is drawn, so that each
// chart is drawn once and in its own size.

/** Between cards. */
const GAP = 16;
/** A card's edges: its padding and its line. */
const EDGES = 2 * (20 + 1);
/** Between the heat strip and the list beside it. */
const BETWEEN = 32;

export interface Widths {
  /** A chart across the page. */
  full: number;
  /** The large charts. */
  wide: number;
  /** The heat strip. */
  half: number;
  /** The charts at the side. */
  side: number;
  /** The column of cards at the side. */
  column: number;
}

/** The widths in a page that leaves `width` to its content. */
export function widthsOf(width: number): Widths {
  const column = Math.round(Math.min(Math.max(width * 0.32, 280), 440));
  const wide = Math.max(Math.floor(width - column - GAP - EDGES), 240);
  const half = Math.floor((wide - BETWEEN) * 0.54);
  return { full: width - EDGES, wide, half, side: column - EDGES, column };
}
