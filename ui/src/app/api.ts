// The program itself: which book is open, making one, trying again.
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type AppStatus, commands, inTurn, type NewBook, read } from "../bridge";
import { settingsQuery } from "../features/settings/api";

export const statusQuery = queryOptions({
  queryKey: ["app", "status"],
  queryFn: () => read(commands.appStatus()),
});

/** Takes a new status of the book: what the first picture of every page is drawn from. */
export function useTakeStatus(): (status: AppStatus) => void {
  const queries = useQueryClient();
  return (status) => {
    if (status.settings) queries.setQueryData(settingsQuery.queryKey, status.settings);
    queries.setQueryData(statusQuery.queryKey, status);
  };
}

/** Takes the status after another book came in the place of the open one: every answer is asked for anew. */
export function useTakeOtherBook(): (status: AppStatus) => Promise<void> {
  const queries = useQueryClient();
  const take = useTakeStatus();
  return async (status) => {
    take(status);
    await queries.invalidateQueries();
  };
}

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
