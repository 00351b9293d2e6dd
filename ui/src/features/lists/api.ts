// The list of customers: its pages, what they add up to, the search box, views, columns, bulk changes.
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";
import {
  commands,
  inTurn,
  type ListColumn,
  type ListCursor,
  type ListFilter,
  type ListOrder,
  type ListPage,
  type ListSummary,
  type ListValues,
  read,
  type Selection,
  type ShownColumn,
  useWrite,
  type View,
} from "../../bridge";
import { useFields } from "../fields/api";
import { FIRST_COLUMNS, ownKey, useKnowColumn } from "./columns";

const ROWS_A_PAGE = 60;

/** The list as keyset pages: the next page goes on where the one before stopped looking. */
export function listQuery(filter: ListFilter, order: ListOrder) {
  return infiniteQueryOptions({
    queryKey: ["lists", "page", filter, order],
    queryFn: ({ pageParam }) => read(commands.listsPage(filter, order, pageParam, ROWS_A_PAGE)),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: (page: ListPage) => page.next,
  });
}

function summaryQuery(filter: ListFilter) {
  return infiniteQueryOptions({
    queryKey: ["lists", "summary", filter],
    queryFn: ({ pageParam }) => read(commands.listsSummary(filter, pageParam)),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: (step: ListSummary) => step.next,
  });
}

export interface Summary {
  count: number;
  total_fen: number;
  /** False while a large book is still being counted. */
  exact: boolean;
}

/** Count and sum of what a filter leaves; they grow while counting goes on, as long as somebody looks. */
export function useSummary(filter: ListFilter, enabled = true): Summary | undefined {
  const steps = useInfiniteQuery({ ...summaryQuery(filter), enabled });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = steps;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!steps.data) return undefined;
  const add = (name: "count" | "total_fen") => steps.data.pages.reduce((sum, step) => sum + step[name], 0);
  return { count: add("count"), total_fen: add("total_fen"), exact: !hasNextPage };
}

const NO_VALUES: ListValues = { regions: [], tags: [], sources: [], industries: [], responsibles: [] };

/** The values in use that a filter can choose among. */
export function useValues(): ListValues {
  const values = useQuery({ queryKey: ["lists", "values"], queryFn: () => read(commands.listsValues()) });
  return values.data ?? NO_VALUES;
}

/** Customers found by name, pinyin, initials, phone tail or company. */
export function searchQuery(text: string, limit: number) {
  return queryOptions({
    queryKey: ["lists", "search", text, limit],
    queryFn: () => read(commands.listsSearch(text, limit)),
    gcTime: 30_000,
  });
}

const NO_VIEWS: View[] = [];

/** The saved views. */
export function useViews(): View[] {
  return (
    useQuery({ queryKey: ["lists", "views"], queryFn: () => read(commands.listsViews()) }).data ?? NO_VIEWS
  );
}

const columnsQuery = queryOptions({
  queryKey: ["lists", "columns"],
  queryFn: () => read(commands.listsColumns()),
});

/** What a list shows before anybody arranged it: the fields the owner wants in it stand at its end. */
function useFirstColumns(): ShownColumn[] {
  const listed = useFields().filter((field) => field.listed);
  return [...FIRST_COLUMNS, ...listed.map((field) => ({ column: ownKey(field), width: 0 }))];
}

/** The columns as they are arranged, and a way to arrange them anew. */
export function useColumns(): [ShownColumn[], (columns: ShownColumn[] | null) => void] {
  const queries = useQueryClient();
  const first = useFirstColumns();
  const know = useKnowColumn();
  const arranged = useQuery(columnsQuery).data ?? first;
  const { run } = useWrite(commands.listsArrange, { quiet: true });
  const arrange = (next: ShownColumn[] | null) => {
    queries.setQueryData(columnsQuery.queryKey, next ?? first);
    run(next ?? first);
  };
  return [arranged.filter(({ column }) => know(column)), arrange];
}

export const saveView = commands.listsSaveView;
export const changeView = commands.listsChangeView;
export const removeView = commands.listsRemoveView;
export const setTier = commands.listsSetTier;
export const setResponsible = commands.listsSetResponsible;
export const addTag = commands.listsAddTag;
export const removeTag = commands.listsRemoveTag;
export const removeMany = commands.listsRemove;

/** What exporting is called while it is under way. */
export const EXPORT = "lists.export";

/** Saves what is seen as a spreadsheet; answers how many rows it has, nothing when no place was chosen. */
export function exportList(selection: Selection, order: ListOrder, columns: ListColumn[]) {
  return inTurn(EXPORT, (id) => commands.listsExport(id, selection, order, columns));
}
