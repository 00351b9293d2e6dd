// The journal page's state as its address says it.

export interface JournalSearch {
  /** The entry that could not be taken back: what stands on it is listed. */
  standing?: string | undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readJournalSearch(search: Record<string, unknown>): JournalSearch {
  const { standing } = search;
  return typeof standing === "string" && /^\d+$/.test(standing) ? { standing } : {};
}
