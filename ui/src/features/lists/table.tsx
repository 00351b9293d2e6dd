// The list as a window on the book: only the rows in sight are drawn, only the pages scrolled to are read.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ListFilter, ListOrder, ListSort, ShownColumn } from "../../bridge";
import { ReadTrouble, useLate } from "../../frame";
import { useWords } from "../../words";
import { listQuery, useColumns, useSummary } from "./api";
import { BulkBar } from "./bulk-bar";
import { gridOf, useKnowColumn } from "./columns";
import { EmptyBook, NobodyFound } from "./empty";
import { Head } from "./head";
import { Row, SkeletonRows } from "./row";
import { filterOf, isFiltered, type ListSearch, orderOf } from "./search";
import styles from "./table.module.css";
import { useListKeys } from "./use-list-keys";
import { useMarks } from "./use-marks";

const ROW_HEIGHT = 52;

interface TableProps {
  search: ListSearch;
  onSort: (sort: ListSort) => void;
  onOpen: (id: string | undefined) => void;
  onClear: (part: Partial<ListSearch>) => void;
}

/** The rows read so far, and reading on while there is room for more. */
function useRows(filter: ListFilter, order: ListOrder) {
  const list = useInfiniteQuery({ ...listQuery(filter, order), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  return { list, rows };
}

/** The columns while one of them is being drawn wider; arranged once it is let go. */
function useDrawnColumns() {
  const [columns, arrange] = useColumns();
  const [drawn, draw] = useState<ShownColumn[] | null>(null);
  const latest = useRef(drawn);
  latest.current = drawn;
  const shown = drawn ?? columns;
  return {
    shown,
    onWidth: (at: number, width: number) => {
      const next = shown.map((column, index) => (index === at ? { ...column, width } : column));
      latest.current = next;
      draw(next);
    },
    onDrawn: () => {
      if (latest.current) arrange(latest.current);
      draw(null);
    },
  };
}

export function CustomerTable({ search, onSort, onOpen, onClear }: TableProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const filter = useMemo(() => filterOf(search), [search]);
  const order = useMemo(() => orderOf(search), [search]);
  const { list, rows } = useRows(filter, order);
  const know = useKnowColumn();
  const { shown, onWidth, onDrawn } = useDrawnColumns();
  const total = useSummary(filter)?.count ?? rows.length;
  const marks = useMarks(rows, filter, total);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 40) fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const { at, moveTo } = useListKeys({
    rows,
    open: search.open,
    onOpen,
    show: virtual.scrollToIndex,
    marks,
  });
  // A rare filter may leave nobody on the pages looked at so far.
  const isLooking = list.isPending || (rows.length === 0 && hasNextPage);
  const late = useLate(isLooking);

  if (list.isError) return <ReadTrouble error={list.error} onRetry={() => list.refetch()} />;
  if (list.isSuccess && rows.length === 0 && !hasNextPage) {
    return isFiltered(search) ? <NobodyFound onClear={onClear} /> : <EmptyBook />;
  }
  const { grid, least } = gridOf(shown, know);
  const onMark = (index: number) => (event: MouseEvent) => {
    moveTo(index);
    if (event.shiftKey) marks.extend(index);
    else marks.toggle(index);
  };
  return (
    <div className={styles.table} style={{ "--columns": grid, "--least": `${least}px` } as CSSProperties}>
      {marks.count > 0 && <BulkBar marks={marks} order={order} columns={shown} />}
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={words.text("customers-title")}
        aria-rowcount={-1}
        aria-multiselectable="true"
        data-testid="customers-table"
      >
        <Head
          know={know}
          columns={shown}
          order={order}
          onSort={onSort}
          onWidth={onWidth}
          onDrawn={onDrawn}
          onAll={marks.selectAll}
        />
        {isLooking && late && <SkeletonRows columns={shown} />}
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <Row
                  key={row.id}
                  row={row}
                  columns={shown}
                  know={know}
                  top={item.start}
                  here={item.index === at}
                  open={row.id === search.open}
                  marked={marks.has(row.id)}
                  onMark={onMark(item.index)}
                  onOpen={() => {
                    moveTo(item.index);
                    onOpen(row.id);
                  }}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
