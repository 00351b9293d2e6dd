// The book's custom fields.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type CustomField, commands, read } from "../../bridge";

export const fieldsQuery = queryOptions({
  queryKey: ["fields", "list"],
  queryFn: () => read(commands.fieldsList()),
});

/** How many customers have something in each field; goes stale with the customers. */
export const fieldCountsQuery = queryOptions({
  queryKey: ["customers", "counts-by-field"],
  queryFn: () => read(commands.fieldsCounts()),
});

const NONE: CustomField[] = [];

/** All fields, those out of use at the end; none until they are read. */
export function useAllFields(): CustomField[] {
  return useQuery(fieldsQuery).data ?? NONE;
}

/** The fields in use, in the owner's order. */
export function useFields(): CustomField[] {
  return useAllFields().filter((field) => !field.removed);
}

export const createField = commands.fieldsCreate;
export const updateField = commands.fieldsUpdate;
export const arrangeFields = commands.fieldsArrange;
export const removeField = commands.fieldsRemove;
export const restoreField = commands.fieldsRestore;
export const renameChoice = commands.fieldsRenameChoice;
export const removeChoice = commands.fieldsRemoveChoice;
