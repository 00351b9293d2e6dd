// What the address of the guide says: the chapter.

export interface GuideSearch {
  chapter?: string | undefined;
}

/** Reads an address. */
export function readGuideSearch(search: Record<string, unknown>): GuideSearch {
  return typeof search.chapter === "string" && search.chapter !== "" ? { chapter: search.chapter } : {};
}
