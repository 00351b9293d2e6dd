// The book's place: where it lies, moving it, opening another, making one. The shell asks with the system's own dialogs.
import { queryOptions } from "@tanstack/react-query";
import { commands, type Language, read } from "../../bridge";

/** Where the book lies and which were opened lately; a file may come or go at any time. */
export const placeQuery = queryOptions({
  queryKey: ["books", "place"],
  queryFn: () => read(commands.booksPlace()),
  staleTime: 0,
});

/** Asks for another book and opens it; nothing when the dialog is closed without one. */
export const openBook = (language: Language) => read(commands.booksOpen(language));

/** Opens one of the books opened lately. */
export const openRecent = (token: string) => read(commands.booksOpenRecent(token));

/** Takes a book off the list of those opened lately; its files stay. */
export const forgetBook = (token: string) => read(commands.booksForget(token));

/** Asks where a new book is to lie and makes it there. */
export const newBook = (business_name: string, language: Language) =>
  read(commands.booksCreate({ business_name, language }));

/** Asks for another place and moves the book there. */
export const moveBook = (language: Language) => read(commands.booksMove(language));
