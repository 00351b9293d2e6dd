// What the address of the overview says: the year.

export interface OverviewSearch {
  year?: number | undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  const year = Number(search.year);
  return Number.isInteger(year) && year > 0 ? { year } : {};
}
