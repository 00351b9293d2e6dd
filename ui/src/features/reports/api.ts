// Reports: which years there are, a year's pages, and the year on paper and as a PDF.
import { queryOptions } from "@tanstack/react-query";
import { commands, read } from "../../bridge";

/** The years with purchases, newest first. */
export const yearsQuery = queryOptions({
  queryKey: ["reports", "years"],
  queryFn: () => read(commands.reportsYears()),
});

/** The pages of a year's report, each an SVG document. */
export function annualQuery(year: number | undefined) {
  return queryOptions({
    queryKey: ["reports", "annual", year],
    queryFn: () => read(commands.reportsAnnual(year ?? 0)),
    enabled: year !== undefined,
    // A page is some hundred kilobytes; a year not looked at is laid out again.
    gcTime: 60_000,
  });
}

/** Opens the window that prints the year. */
export const printYear = (year: number) => read(commands.reportsPrint(year));

/** Closes the window this page is in, once it has printed. */
export const closePrint = () => read(commands.reportsPrinted());

/** Saves the year as a PDF; answers whether a place was chosen. */
export const savePdf = (year: number) => read(commands.reportsSavePdf(year));
