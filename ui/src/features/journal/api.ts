// The book's own history.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { commands, type EntryChanges, type JournalLine, read } from "../../bridge";

/** How much of one record's history a page shows. */
const LINES = 200;

/** Lines of one page of the whole journal. */
const PAGE = 100;

/** The history of one record, newest first. */
export function historyQuery(rowId: string) {
  return queryOptions({
    queryKey: ["journal", "row", rowId],
    queryFn: () => read(commands.journalOfRow(rowId, LINES)),
  });
}

/** The whole journal, newest first, read on from the last line. */
export const journalQuery = infiniteQueryOptions({
  queryKey: ["journal", "list"],
  queryFn: ({ pageParam }): Promise<JournalLine[]> => read(commands.journalList(pageParam, PAGE)),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.entry),
});

/** What an entry changed; with a record named, an entry about many tells of that one only. */
export function changesQuery(entry: string, rowId: string | null) {
  return queryOptions({
    queryKey: ["journal", "changes", entry, rowId],
    queryFn: (): Promise<EntryChanges> => read(commands.journalChanges(entry, rowId)),
  });
}

/** The later entries that stand on one, so that it cannot be taken back. */
export function standingQuery(entry: string) {
  return queryOptions({
    queryKey: ["journal", "standing", entry],
    queryFn: (): Promise<JournalLine[]> => read(commands.journalStandingOn(entry)),
  });
}
