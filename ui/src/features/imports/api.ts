// Imports: what a file is, what importing it would do, doing it. Long work runs one at a time.
import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import { commands, type ImportKind, type ImportPlan, type ImportSource, read } from "../../bridge";

/** Asks for a file with the system's dialog; nothing when it is closed without one. */
export const chooseFile = () => read(commands.importsChoose());

export const runImport = commands.importsRun;

/** What a file is, and how it would be read. */
export function viewQuery(source: ImportSource, sheet: number | null, kind: ImportKind | null) {
  return queryOptions({
    queryKey: ["imports", "view", source, sheet, kind],
    queryFn: () => read(commands.importsView(source, sheet, kind)),
    placeholderData: keepPreviousData,
  });
}

/** The work under way, and the asking it to stop. The next waits for both, so that a late stop cannot hit it. */
let busy: Promise<unknown> = Promise.resolve();
let stopping: Promise<unknown> = Promise.resolve();

/** Breaks off the work under way. */
export function stopWork(): void {
  stopping = commands.appCancel().catch(() => undefined);
}

/** Runs long work when the work before it has ended; `signal` breaks it off, also while it waits. */
export function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  let running = false;
  signal?.addEventListener("abort", () => running && stopWork());
  const turn = busy.then(async () => {
    await stopping;
    signal?.throwIfAborted();
    running = true;
    try {
      return await read(work());
    } finally {
      running = false;
    }
  });
  busy = turn.catch(() => undefined);
  return turn;
}

/** What the import would do, exactly; nothing is asked without a plan. */
export function rehearsalQuery(source: ImportSource, plan: ImportPlan | null) {
  return queryOptions({
    queryKey: ["imports", "rehearsal", source, plan],
    queryFn: plan ? ({ signal }) => inTurn(() => commands.importsRehearse(source, plan), signal) : skipToken,
    placeholderData: keepPreviousData,
    // The book may change between two looks at the same plan.
    staleTime: 30_000,
    gcTime: 60_000,
  });
}

/** Saves the refused rows as a spreadsheet; answers whether a place was chosen. */
export function saveProblems(source: ImportSource, plan: ImportPlan): Promise<boolean> {
  return inTurn(() => commands.importsSaveProblems(source, plan));
}
