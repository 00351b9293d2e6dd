// Printing and saving: one at a time, and what became of it.
import { useState } from "react";
import { toCallError, useNotice } from "../../bridge";

export type Output = "print" | "save";

/** What was said of one choice of pages is no longer true of the next: `about` is what is chosen. */
export function useOutput(about: unknown) {
  const { refuse } = useNotice();
  const [busy, setBusy] = useState<Output | null>(null);
  const here = JSON.stringify(about);
  const [told, tell] = useState({ about: here, text: "" });
  const said = told.about === here ? told.text : "";
  const say = (text: string) => tell({ about: here, text });
  /** Does the work; `sentence` makes one of its answer, or none where the person thought better of it. */
  const put = async <T>(what: Output, work: () => Promise<T>, sentence?: (answer: T) => string) => {
    if (busy) return;
    setBusy(what);
    say("");
    try {
      const answer = await work();
      if (sentence) say(sentence(answer));
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
