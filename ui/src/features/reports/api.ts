// Reports: which years there are, the pages of a year or of a customer, and both on paper and as a PDF.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Choice, type CustomerId, commands, inTurn, read } from "../../bridge";

/** What making many reports is called. */
export const MAKING = "reports.customers";

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

/** Whom a choice comes to: how many, and the first by name. */
export function chosenQuery(choice: Choice, year: number) {
  return queryOptions({
    queryKey: ["reports", "chosen", choice, year],
    queryFn: () => read(commands.reportsChosen(choice, year)),
    placeholderData: keepPreviousData,
  });
}

/** The two pages of a customer's report, each an SVG document. */
export function customerQuery(id: CustomerId | undefined, year: number, internal: boolean) {
  return queryOptions({
    queryKey: ["reports", "customer", id, year, internal],
    queryFn: () => read(commands.reportsCustomer(id ?? "", year, internal)),
    enabled: id !== undefined,
    gcTime: 30_000,
  });
}

/** Saves the reports of a choice as one PDF; answers with how many, or nothing when no place was chosen. */
export const saveCustomers = (choice: Choice, year: number, internal: boolean) =>
  inTurn(MAKING, (id) => commands.reportsSaveCustomers(id, choice, year, internal));

/** Opens the window that prints the reports of a choice. */
export const printCustomers = (choice: Choice, year: number, internal: boolean) =>
  read(commands.reportsPrintCustomers(choice, year, internal));

/** The pages of a window that prints. */
export function printingQuery(job: string) {
  return queryOptions({
    queryKey: ["reports", "printing", job],
    queryFn: () => read(commands.reportsPrinting(job)),
  });
}
