// Writes. Each answers {value, entry, stale}: the stale answers are dropped, the journal says what it was called, and
// its undo is offered. Reads go through TanStack Query with `read`; nothing else calls the shell.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { commands, type JournalLine, type WireWritten } from "./bindings";
import { type CallError, toCallError } from "./error";
import { useNotice } from "./notice";
import { dropStale, read } from "./queries";

/** The journal entry that the undo button would take back. */
export const lastUndoableKey = ["journal", "last-undoable"] as const;

/** Reads the newest entry that stands. */
export function lastUndoable(): Promise<JournalLine | null> {
  return read(commands.journalLastUndoable());
}

async function lineOf(queries: QueryClient, entry: string): Promise<JournalLine | null> {
  const line = await queries.fetchQuery({ queryKey: lastUndoableKey, queryFn: lastUndoable, staleTime: 0 });
  return line?.entry === entry ? line : null;
}

export interface Write<Args extends unknown[], T> {
  /** Runs the write. A refusal is shown by the frame (or given to `onRefused`) and answers `undefined`. */
  run: (...args: Args) => Promise<{ value: T; entry: string | null } | undefined>;
  /** Whether it is under way. */
  busy: boolean;
}

interface WriteOptions {
  /** Takes a refusal instead of the frame's notice, e.g. to show it at a field; false leaves it to the frame. */
  onRefused?: (error: CallError) => boolean;
  /** Keeps the notice with its undo away, where the page itself tells of the change. */
  quiet?: boolean;
}

/** A write as a hook: `const save = useWrite(updateCustomer); await save.run(id, profile)`. */
export function useWrite<Args extends unknown[], T>(
  command: (...args: Args) => Promise<WireWritten<T>>,
  options: WriteOptions = {},
): Write<Args, T> {
  const queries = useQueryClient();
  const { show } = useNotice();
  const [busy, setBusy] = useState(false);
  const latest = useRef({ command, options });
  latest.current = { command, options };

  const run = useCallback(
    async (...args: Args) => {
      setBusy(true);
      try {
        const written = await latest.current.command(...args);
        await dropStale(queries, written.stale);
        const line = written.entry === null ? null : await lineOf(queries, written.entry);
        if (line && !latest.current.options.quiet) show({ kind: "done", line });
        return { value: written.value, entry: written.entry };
      } catch (cause) {
        const error = toCallError(cause);
        if (error.code !== "cancelled" && !latest.current.options.onRefused?.(error)) {
          show({ kind: "refused", error });
        }
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [queries, show],
  );
  return { run, busy };
}

/** Takes back one entry, or the newest that stands. */
export function useUndo(): Write<[entry: string | null], JournalLine> {
  const { show } = useNotice();
  const undo = useWrite(commands.journalUndo, { quiet: true });
  const run = useCallback(
    async (entry: string | null) => {
      const done = await undo.run(entry);
      if (done) show({ kind: "undone", line: done.value });
      return done;
    },
    [undo.run, show],
  );
  return { run, busy: undo.busy };
}
