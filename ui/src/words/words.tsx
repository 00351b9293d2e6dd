// The words of the page: which language, and every figure, day and sentence written in it.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { CallError, JournalLine, Language } from "../bridge";
import { hasWords, textOf, type WordArgs } from "./catalogue";
import { agoOf, today, weekdayOf } from "./days";
import * as figures from "./figures";
import { useToday } from "./use-today";

export interface Words {
  language: Language;
  currency: string;
  /** The words for `id`. */
  text: (id: string, args?: WordArgs) => string;
  /** The sentence for an error: what happened, what it means for the data, what to do. */
  error: (error: CallError | { code: string; params: Readonly<Record<string, string>> }) => string;
  /** What a journal entry did, with the name of whom: 修改客户「王雪梅」. */
  action: (line: JournalLine) => string;
  money: (fen: number) => string;
  moneyWhole: (fen: number) => string;
  whole: (number: number) => string;
  /** 3 天前 · 3 days ago. */
  ago: (day: string) => string;
  /** 2026-11-22 周日 */
  dayWithWeekday: (day: string) => string;
}

/** A parameter that names a field or a kind of record is a key itself. */
function wordsOfParams(language: Language, params: Readonly<Record<string, string>>): WordArgs {
  const args: WordArgs = { ...params };
  for (const name of ["field", "kind"]) {
    const id = `${name}-${params[name]?.replaceAll("_", "-")}`;
    if (params[name] !== undefined && hasWords(language, id)) args[name] = textOf(language, id);
  }
  return args;
}

/** Parameters that count something: they choose plural forms and are written with separators. All others are text. */
const COUNTS = new Set([
  "count",
  "max",
  "read",
  "new",
  "changed",
  "same",
  "refused",
  "customers",
  "purchases",
]);

function counted(params: WordArgs): WordArgs {
  const entries = Object.entries(params).map(([name, value]) => {
    return [name, COUNTS.has(name) && /^\d{1,15}$/.test(String(value)) ? Number(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

/** `customers.add_person` → `action-customers-add-person`. */
function actionId(action: string): string {
  return `action-${action.replaceAll(/[._]/g, "-")}`;
}

/** Makes the words of a language on a day; outside a component only tests need it. */
export function makeWords(language: Language, currency: string, day = today()): Words {
  const text = (id: string, args?: WordArgs) => textOf(language, id, args);
  return {
    language,
    currency,
    text,
    error: ({ code, params }) => {
      const id = `error-${code.replaceAll("_", "-")}`;
      if (!hasWords(language, id)) return text("error-unknown", { code });
      return text(id, counted(wordsOfParams(language, params)));
    },
    action: (line) => {
      const args = { ...counted(wordsOfParams(language, line.params)), label: line.label };
      if (line.action !== "journal.undo") return text(actionId(line.action), args);
      // An undo is told by what it took back.
      const id = line.params.again ? "action-journal-redo" : "action-journal-undo";
      return text(id, { what: text(actionId(line.params.action ?? ""), args) });
    },
    money: (fen) => figures.money(fen, currency),
    moneyWhole: (fen) => figures.moneyWhole(fen, currency),
    whole: figures.whole,
    ago: (then) => {
      const { unit, count } = agoOf(then, day);
      return text(`app-ago-${unit}`, { count });
    },
    dayWithWeekday: (on) => `${on} ${text(`weekday-${weekdayOf(on)}`)}`,
  };
}

const Context = createContext<Words | null>(null);

/** Sets the language and the currency for everything below it. */
export function WordsProvider(props: { language: Language; currency: string; children: ReactNode }) {
  const { language, currency, children } = props;
  // Made anew each day, so that "3 days ago" is drawn anew too.
  const day = useToday();
  const words = useMemo(() => makeWords(language, currency, day), [language, currency, day]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

/** The words in the owner's language. */
export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error("useWords outside WordsProvider");
  return words;
}
