// Words and figures for the page; see words.tsx.
export { hasWords, type WordArgs } from "./catalogue";
export { daysBetween, momentOf, today } from "./days";
export * from "./figures";
export { useToday } from "./use-today";
export { makeWords, useWords, type Words, WordsProvider } from "./words";
