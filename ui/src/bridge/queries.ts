// The one cache of answers. A query's key begins with the feature it reads: ["customers", "page", …].
import { QueryClient } from "@tanstack/react-query";
import { toCallError } from "./error";

/** Makes the cache: the book changes only through this window, so an answer stays good until a write makes it stale. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/**
 * Drops exactly the answers that a write made stale, and the journal's, which every write adds to. What is shown is asked
 * for again at once; the promise is kept when all of that is there, and need not be waited for.
 */
export function dropStale(queries: QueryClient, stale: readonly string[]): Promise<void> {
  const features = new Set<unknown>([...stale, "journal"]);
  return queries.invalidateQueries({ predicate: (query) => features.has(query.queryKey[0]) });
}

/** A read: runs a command and turns its refusal into a `CallError`. */
export async function read<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    throw toCallError(cause);
  }
}
