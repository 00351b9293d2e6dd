// Tags, sources and regions in use: offered while typing, and renamed, merged or removed with every customer.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { commands, read, type WordCount, type WordKind } from "../../bridge";

/** The words of a kind, most used first. */
export function wordsQuery(kind: WordKind) {
  return queryOptions({
    queryKey: ["customers", "words", kind],
    queryFn: () => read(commands.customersWords(kind)),
  });
}

const NONE: WordCount[] = [];

/** The words of a kind as the options of a choice; none until they are read, or when there is no kind. */
export function useWordOptions(kind: WordKind | undefined): { value: string; label: string }[] {
  const query = useQuery({ ...wordsQuery(kind ?? "tag"), enabled: kind !== undefined });
  const words = kind === undefined ? NONE : (query.data ?? NONE);
  return words.map(({ word }) => ({ value: word, label: word }));
}

export const renameWord = commands.customersRenameWord;
export const removeWord = commands.customersRemoveWord;
