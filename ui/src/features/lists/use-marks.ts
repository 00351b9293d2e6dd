// Who is selected: some rows one by one, or all that is filtered but some.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ListFilter, ListRow, Selection } from "../../bridge";

interface Marked {
  /** All that is filtered; `ids` are then the exceptions. */
  all: boolean;
  ids: ReadonlySet<string>;
}

const NOBODY: Marked = { all: false, ids: new Set() };

export interface Marks {
  has: (id: string) => boolean;
  /** How many; of all that is filtered, as far as they are counted. */
  count: number;
  all: boolean;
  toggle: (index: number) => void;
  /** Selects from the row that was last selected to this one. */
  extend: (index: number) => void;
  selectAll: () => void;
  clear: () => void;
  selection: Selection;
}

/** The selection among the rows of a filter; another filter begins with nobody. */
export function useMarks(rows: readonly ListRow[], filter: ListFilter, total: number): Marks {
  const [marked, mark] = useState(NOBODY);
  const from = useRef(0);
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is what clears
  useEffect(() => mark(NOBODY), [key]);

  const has = useCallback((id: string) => marked.ids.has(id) !== marked.all, [marked]);
  const toggle = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      from.current = index;
      mark((now) => {
        const ids = new Set(now.ids);
        if (!ids.delete(row.id)) ids.add(row.id);
        return { ...now, ids };
      });
    },
    [rows],
  );
  const extend = useCallback(
    (index: number) => {
      const [first, last] = [Math.min(from.current, index), Math.max(from.current, index)];
      mark((now) => {
        const ids = new Set(now.ids);
        for (const row of rows.slice(first, last + 1)) {
          if (now.all) ids.delete(row.id);
          else ids.add(row.id);
        }
        return { ...now, ids };
      });
    },
    [rows],
  );
  const selectAll = useCallback(() => mark({ all: true, ids: new Set() }), []);
  const clear = useCallback(() => mark(NOBODY), []);
  const selection = useMemo<Selection>(
    () => (marked.all ? { filtered: { filter, except: [...marked.ids] } } : { ids: [...marked.ids] }),
    [marked, filter],
  );
  const count = marked.all ? Math.max(total - marked.ids.size, 0) : marked.ids.size;
  return { has, count, all: marked.all, toggle, extend, selectAll, clear, selection };
}
