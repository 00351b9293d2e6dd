// The recycle bin: what was removed, and bringing it back.
import { infiniteQueryOptions } from "@tanstack/react-query";
import { commands, type RemovalCursor, type RemovalPage, read } from "../../bridge";

const ROWS_A_PAGE = 100;

/** What lies in the recycle bin, removed last first. */
export const removalsQuery = infiniteQueryOptions({
  queryKey: ["removals", "page"],
  queryFn: ({ pageParam }) => read(commands.removalsPage(pageParam, ROWS_A_PAGE)),
  initialPageParam: null as RemovalCursor | null,
  getNextPageParam: (page: RemovalPage) => page.next,
});

/** How many rows lie in it. */
export const removalsCountQuery = {
  queryKey: ["removals", "count"],
  queryFn: () => read(commands.removalsCount()),
};

export const restore = commands.removalsRestore;
