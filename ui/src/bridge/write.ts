// Writes. Each answers {value, line, stale}: the stale answers are dropped, the journal's line says what it was called,
// and its undo is offered. Reads go through TanStack Query with `read`; nothing else calls the shell.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { commands, type JournalLine, type WireWritten } from "./bindings";
import { type CallError, toCallError } from "./error";
import { pageShown, useNotice } from "./notice";
import { dropStale, read } from "./queries";

/** The journal entry that the undo button would take back. */
export const lastUndoableKey = ["journal", "last-undoable"] as const;

/** Reads the newest entry that stands. */
export function lastUndoable(): Promise<JournalLine | null> {
  return read(commands.journalLastUndoable());
}

export interface Stored<T> {
  value: T;
  /** The journal entry; nothing when nothing changed. */
  entry: string | null;
  /** Kept when everything shown has been read anew. */
  fresh: Promise<void>;
}

export interface Write<Args extends unknown[], T> {
  /** Runs the write. A refusal is shown by the frame (or given to `onRefused`) and answers `undefined`. */
  run: (...args: Args) => Promise<Stored<T> | undefined>;
  /** Whether it is under way. */
  busy: boolean;
}

interface WriteOptions {
  /** Takes a refusal instead of the frame's notice, e.g. to show it at a field; false leaves it to the frame. */
  onRefused?: (error: CallError) => boolean;
  /** Keeps the notice with its undo away, where the page itself tells of the change. */
  quiet?: boolean;
  /** The page this write leads to (`/customers`), when it leaves the one it was made on: the notice goes along. */
  leadsTo?: string;
}

/** A write as a hook: `const save = useWrite(updateCustomer); await save.run(id, profile)`. */
export function useWrite<Args extends unknown[], T>(
  command: (...args: Args) => Promise<WireWritten<T>>,
  options: WriteOptions = {},
): Write<Args, T> {
  const queries = useQueryClient();
  const { show, refuse } = useNotice();
  const [busy, setBusy] = useState(false);
  const latest = useRef({ command, options });
  latest.current = { command, options };

  const run = useCallback(
    async (...args: Args) => {
      const from = pageShown();
      setBusy(true);
      try {
        const { value, line, stale } = await latest.current.command(...args);
        const { quiet, leadsTo } = latest.current.options;
        if (line && !quiet) show({ kind: "done", line, from, home: leadsTo ?? from });
        return { value, entry: line?.entry ?? null, fresh: dropStale(queries, stale) };
      } catch (cause) {
        const error = toCallError(cause);
        if (error.code !== "cancelled" && !latest.current.options.onRefused?.(error)) refuse(error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [queries, show, refuse],
  );
  return { run, busy };
}

/** Takes back one entry, or the newest that stands. */
export function useUndo(): Write<[entry: string | null], JournalLine> {
  const { show } = useNotice();
  const undo = useWrite(commands.journalUndo, { quiet: true });
  const run = useCallback(
    async (entry: string | null) => {
      const from = pageShown();
      const done = await undo.run(entry);
      if (done) show({ kind: "undone", line: done.value, from, home: from });
      return done;
    },
    [undo.run, show],
  );
  return { run, busy: undo.busy };
}
