// The program itself: which book is open, making one, trying again.
import { queryOptions } from "@tanstack/react-query";
import { type AppStatus, commands, type NewBook, read } from "../bridge";

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

/** Breaks off the long work under way; what it did is taken back. */
export function cancelWork(): Promise<null> {
  return read(commands.appCancel());
}

/** Fills the book with a believable small business. */
export const fillSamples = () => commands.samplesFill(SAMPLE_CUSTOMERS);

/** As many customers as a shop has that keeps them in a spreadsheet. */
export const SAMPLE_CUSTOMERS = 600;
