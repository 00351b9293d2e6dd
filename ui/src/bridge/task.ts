// Something that is asked for once and takes a moment, without a place in the cache: choosing a file, saving a PDF. A write
// is `useWrite`.
import { useCallback, useRef, useState } from "react";
import { type CallError, toCallError } from "./error";

export interface Task<Args extends unknown[], T> {
  /** Runs it; a failure answers `undefined` and stands in `error`. */
  run: (...args: Args) => Promise<T | undefined>;
  /** Whether it is under way. */
  busy: boolean;
  /** Why the last run failed; a cancelled one did not. */
  error: CallError | null;
}

/** `const save = useTask(savePdf); await save.run(year)`. */
export function useTask<Args extends unknown[], T>(work: (...args: Args) => Promise<T>): Task<Args, T> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(work);
  latest.current = work;
  const run = useCallback(async (...args: Args) => {
    setBusy(true);
    setError(null);
    try {
      return await latest.current(...args);
    } catch (cause) {
      const failure = toCallError(cause);
      if (failure.code !== "cancelled") setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return { run, busy, error };
}
