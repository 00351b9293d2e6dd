// The program itself: which book is open, making one, trying again.
import { queryOptions } from "@tanstack/react-query";
import { type AppStatus, commands, inTurn, type NewBook, read } from "../bridge";

export const statusQuery = queryOptions({
  queryKey: ["app", "status"],
  queryFn: () => read(commands.appStatus()),
});

/** Makes the book and opens it. */
export function createBook(book: NewBook): Promise<AppStatus> {
  return read(commands.appCreate(book));
}

/** Tries once more to open the book that could not be opened. */
export function retryBook(): Promise<AppStatus> {
  return read(commands.appRetry());
}

/** As many customers as a shop has that keeps them in a spreadsheet. */
const SAMPLE_CUSTOMERS = 600;

/** What filling the book with samples is called as long work. */
export const SAMPLES = "samples.fill";

/** Fills the book with a believable small business. */
export const fillSamples = () => inTurn(SAMPLES, (id) => commands.samplesFill(id, SAMPLE_CUSTOMERS));
