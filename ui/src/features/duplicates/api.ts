// Duplicates: those found, what a merge would leave, and the writes.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type CustomerId,
  commands,
  type DuplicateDraft,
  type DuplicateStrength,
  type MergeChoice,
  read,
} from "../../bridge";

/** So many groups stand in the list; who has worked through them sees the next. */
const GROUPS = 200;
/** Enough to see whether somebody is there already. */
const LIKE = 3;

export const STRENGTHS: readonly DuplicateStrength[] = ["strong", "likely", "possible"];

/** All groups counted, and the first of a strength (of any, the strongest first, when none is named). */
export function duplicatesQuery(strength: DuplicateStrength | null) {
  return queryOptions({
    queryKey: ["duplicates", "list", strength],
    queryFn: () => read(commands.duplicatesList(strength, GROUPS)),
    placeholderData: keepPreviousData,
  });
}

/** Who in the book may be the one being typed. */
export function likeQuery(draft: DuplicateDraft) {
  return queryOptions({
    queryKey: ["duplicates", "like", draft],
    queryFn: () => read(commands.duplicatesLike(draft, LIKE)),
    gcTime: 30_000,
  });
}

/** What a merge of these customers would leave. */
export function compareQuery(ids: CustomerId[], keep: CustomerId | null, choices: MergeChoice[]) {
  return queryOptions({
    queryKey: ["duplicates", "compare", ids, keep, choices],
    queryFn: () => read(commands.duplicatesCompare(ids, keep, choices)),
  });
}

export const mergeCustomers = commands.duplicatesMerge;
export const keepApart = commands.duplicatesKeepApart;
