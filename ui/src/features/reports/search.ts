// What the address of the report page says: the year and the size.

export type Zoom = "width" | "page";

export interface ReportSearch {
  year?: number | undefined;
  zoom?: Zoom | undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const found: ReportSearch = {};
  const year = Number(search.year);
  if (Number.isInteger(year) && year > 0) found.year = year;
  if (search.zoom === "page") found.zoom = "page";
  return found;
}
