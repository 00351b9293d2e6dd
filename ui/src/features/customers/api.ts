// Customers: the list, the search, the dossier, and the writes.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import {
  type CustomerCursor,
  type CustomerFilter,
  type CustomerId,
  type CustomerPage,
  type CustomerSort,
  commands,
  read,
} from "../../bridge";

const ROWS_A_PAGE = 100;

/** A filter that leaves everybody. */
export const wholeBook: CustomerFilter = { text: "", tier_id: null, region: "", absent_days: null };

/** The list as keyset pages: the next page begins after the last row of the one before. */
export function listQuery(filter: CustomerFilter, sort: CustomerSort) {
  return infiniteQueryOptions({
    queryKey: ["customers", "page", filter, sort],
    queryFn: ({ pageParam }) => read(commands.customersPage(filter, sort, pageParam, ROWS_A_PAGE)),
    initialPageParam: null as CustomerCursor | null,
    getNextPageParam: (page: CustomerPage) => page.next,
  });
}

/** Count and sum of what a filter leaves. */
export function summaryQuery(filter: CustomerFilter) {
  return queryOptions({
    queryKey: ["customers", "summary", filter],
    queryFn: () => read(commands.customersSummary(filter)),
  });
}

/** The regions in use. */
export const regionsQuery = queryOptions({
  queryKey: ["customers", "regions"],
  queryFn: () => read(commands.customersRegions()),
});

/** Customers found by name, pinyin, initials, phone tail or company. */
export function searchQuery(text: string, limit: number) {
  return queryOptions({
    queryKey: ["customers", "search", text, limit],
    queryFn: () => read(commands.customersSearch(text, limit)),
    gcTime: 30_000,
  });
}

/** Everything about one customer but the purchases. */
export function dossierQuery(id: CustomerId) {
  return queryOptions({
    queryKey: ["customers", "dossier", id],
    queryFn: () => read(commands.customersDossier(id)),
  });
}

export const createCustomer = commands.customersCreate;
/** Puts a value into one field and leaves the others as they are. */
export const putField = commands.customersPut;
export const removeCustomer = commands.customersRemove;
export const addPerson = commands.customersAddPerson;
export const updatePerson = commands.customersUpdatePerson;
export const removePerson = commands.customersRemovePerson;
