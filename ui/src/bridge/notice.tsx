// What the last write was and that it can be taken back: held here, shown by the frame.
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { JournalLine } from "./bindings";
import type { CallError } from "./error";

/** A thing to tell the person after they did something. */
export type Notice =
  | { kind: "done"; line: JournalLine }
  | { kind: "undone"; line: JournalLine }
  | { kind: "refused"; error: CallError };

interface NoticeBoard {
  notice: Notice | null;
  show: (notice: Notice | null) => void;
}

const Board = createContext<NoticeBoard>({ notice: null, show: () => undefined });

/** Holds the one notice of the window; a new one takes the place of the old. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, show] = useState<Notice | null>(null);
  const board = useMemo(() => ({ notice, show }), [notice]);
  return <Board.Provider value={board}>{children}</Board.Provider>;
}

/** The notice that stands and the way to put up another. */
export function useNotice(): NoticeBoard {
  return useContext(Board);
}
