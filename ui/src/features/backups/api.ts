// Copies of the book.
import { queryOptions } from "@tanstack/react-query";
import { type AppStatus, type Copy, type CopyView, commands, read, type WireError } from "../../bridge";

export const copiesQuery = queryOptions({
  queryKey: ["backups", "list"],
  queryFn: (): Promise<Copy[]> => read(commands.backupsList()),
  // The program makes copies by itself.
  staleTime: 0,
});

/** Opens a copy, checks it, and tells what it holds beside the present book. */
export function copyViewQuery(name: string) {
  return queryOptions({
    queryKey: ["backups", "look", name],
    queryFn: (): Promise<CopyView> => read(commands.backupsLook(name)),
    staleTime: 0,
    gcTime: 0,
  });
}

/** The newest copy that passes the check, for a book that cannot be opened. */
export const newestWholeQuery = queryOptions({
  queryKey: ["backups", "newest-whole"],
  queryFn: (): Promise<CopyView | null> => read(commands.backupsNewestWhole()),
});

/** Makes a copy now. */
export function makeCopy(): Promise<Copy> {
  return read(commands.backupsMake());
}

/** Saves a copy where the owner says; whether a place was chosen. */
export function saveCopy(): Promise<boolean> {
  return read(commands.backupsSave());
}

/** Puts a copy in the place of the present book. */
export function restoreCopy(name: string): Promise<AppStatus> {
  return read(commands.backupsRestore(name));
}

/** Makes today's copy if it is still to be made; answers with what is to be told if it could not be. */
export function dailyCopy(): Promise<WireError | null> {
  return read(commands.backupsDaily());
}
