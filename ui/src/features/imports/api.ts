// Imports: what a file is, what importing it would do, doing it. Long work runs one at a time.
import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import { commands, type ImportKind, type ImportPlan, type ImportSource, inTurn, read } from "../../bridge";

/** Asks for a file with the system's dialog; nothing when it is closed without one. */
export const chooseFile = () => read(commands.importsChoose());

/** What long work is called here. */
export const WORK = {
  rehearse: "imports.rehearse",
  run: "imports.run",
  problems: "imports.problems",
} as const;

/** Imports the file: all of it, or nothing. */
export function runImport(source: ImportSource, plan: ImportPlan) {
  return inTurn(WORK.run, (id) => commands.importsRun(id, source, plan));
}

/** What a file is, and how it would be read. */
export function viewQuery(source: ImportSource, sheet: number | null, kind: ImportKind | null) {
  return queryOptions({
    queryKey: ["imports", "view", source, sheet, kind],
    queryFn: () => read(commands.importsView(source, sheet, kind)),
    placeholderData: keepPreviousData,
  });
}

/** What the import would do, exactly; nothing is asked without a plan. */
export function rehearsalQuery(source: ImportSource, plan: ImportPlan | null) {
  return queryOptions({
    queryKey: ["imports", "rehearsal", source, plan],
    queryFn: plan
      ? ({ signal }) => inTurn(WORK.rehearse, (id) => commands.importsRehearse(id, source, plan), signal)
      : skipToken,
    placeholderData: keepPreviousData,
    // The book may change between two looks at the same plan.
    staleTime: 30_000,
    gcTime: 60_000,
  });
}

/** Saves the refused rows as a spreadsheet; answers whether a place was chosen. */
export function saveProblems(source: ImportSource, plan: ImportPlan): Promise<boolean> {
  return inTurn(WORK.problems, (id) => commands.importsSaveProblems(id, source, plan));
}
