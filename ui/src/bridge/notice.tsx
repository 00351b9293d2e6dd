// What the last write was and that it can be taken back: held here, shown by the frame. A notice belongs to a page: the
// one the write was made on, or the one it leads to. It never turns up on another.
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { JournalLine } from "./bindings";
import type { CallError } from "./error";

/** A thing to tell the person after they did something. */
export type Notice = { from: string; home: string } & (
  | { kind: "done"; line: JournalLine }
  | { kind: "undone"; line: JournalLine }
  /** Something that is no change of the book: a key of the catalogues and its parameters. */
  | { kind: "told"; words: string; args: Record<string, string | number> }
  | { kind: "refused"; error: CallError }
);

interface NoticeBoard {
  notice: Notice | null;
  show: (notice: Notice | null) => void;
  /** Tells a refusal on the page that is shown. */
  refuse: (error: CallError) => void;
  /** Tells what is no change of the book on the page that is shown. */
  tell: (words: string, args: Record<string, string | number>) => void;
}

const Board = createContext<NoticeBoard>({
  notice: null,
  show: () => undefined,
  refuse: () => undefined,
  tell: () => undefined,
});

/** The page that is shown, as the window's address says it: `/customers`. */
export function pageShown(): string {
  return window.location.hash.replace(/^#/, "").replace(/\?.*$/, "");
}

/** Whether a notice may be read on a page. */
export function belongsOn(notice: Notice, page: string): boolean {
  return page === notice.home || page === notice.from;
}

/** Holds the one notice of the window; a new one takes the place of the old. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, show] = useState<Notice | null>(null);
  const board = useMemo(() => {
    const refuse = (error: CallError) => {
      const here = pageShown();
      show({ kind: "refused", error, from: here, home: here });
    };
    const tell = (words: string, args: Record<string, string | number>) => {
      const here = pageShown();
      show({ kind: "told", words, args, from: here, home: here });
    };
    return { notice, show, refuse, tell };
  }, [notice]);
  return <Board.Provider value={board}>{children}</Board.Provider>;
}

/** The notice that stands and the ways to put up another. */
export function useNotice(): NoticeBoard {
  return useContext(Board);
}
