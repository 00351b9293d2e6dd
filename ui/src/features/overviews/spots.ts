// Which of a chart's spots a key leads to.

/** The spot that `key` leads to from `at`, of `count` in rows of `columns`; nothing for a key that leads nowhere. */
export function nextSpot(key: string, at: number, count: number, columns: number): number | null {
  const to = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: count - 1,
  }[key];
  if (to === undefined) return null;
  return to >= 0 && to < count ? to : at;
}
