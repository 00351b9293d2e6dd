// The wizard's state as its address says it: which file.

export interface ImportSearch {
  /** The token of the file, as the shell gave it. */
  file?: string | undefined;
  /** Its name, for the head of the page. */
  name?: string | undefined;
}

/** Reads an address. */
export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  if (typeof search.file !== "string" || search.file === "") return {};
  return { file: search.file, name: typeof search.name === "string" ? search.name : "" };
}

/** The address of a file in the wizard. */
export function searchOf(file: { token: string; file_name: string }): ImportSearch {
  return { file: file.token, name: file.file_name };
}
