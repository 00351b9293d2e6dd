// The book's own history.
import { queryOptions } from "@tanstack/react-query";
import { commands, read } from "../../bridge";

/** How much of one record's history a page shows. */
const LINES = 200;

/** The history of one record, newest first. */
export function historyQuery(rowId: string) {
  return queryOptions({
    queryKey: ["journal", "row", rowId],
    queryFn: () => read(commands.journalOfRow(rowId, LINES)),
  });
}
