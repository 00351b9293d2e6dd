// Printing and saving: one at a time, and what became of it.
import { useState } from "react";
import { toCallError, useNotice } from "../../bridge";

export type Output = "print" | "save";

export function useOutput() {
  const { refuse } = useNotice();
  const [busy, setBusy] = useState<Output | null>(null);
  const [said, say] = useState("");
  /** Does the work; `told` makes a sentence of its answer, or none where the person thought better of it. */
  const put = async <T>(what: Output, work: () => Promise<T>, told?: (answer: T) => string) => {
    if (busy) return;
    setBusy(what);
    say("");
    try {
      const answer = await work();
      if (told) say(told(answer));
    } catch (cause) {
      const error = toCallError(cause);
      // Who broke it off knows.
      if (error.code !== "cancelled") refuse(error);
    } finally {
      setBusy(null);
    }
  };
  return { busy, said, put };
}
