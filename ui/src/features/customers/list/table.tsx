// The list as a window on the book: only the rows in sight are drawn, only the pages scrolled to are read.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { CustomerSort } from "../../../bridge";
import { ReadTrouble, useLate } from "../../../frame";
import { useWords } from "../../../words";
import { listQuery } from "../api";
import { filterOf, isFiltered, type ListSearch } from "../search";
import { EmptyBook, NobodyFound } from "./empty";
import { Row, SkeletonRows } from "./row";
import styles from "./table.module.css";
import { useListKeys } from "./use-list-keys";

const ROW_HEIGHT = 52;

interface TableProps {
  search: ListSearch;
  onSort: (sort: CustomerSort) => void;
  onOpen: (id: string | undefined) => void;
  onClear: (part: Partial<ListSearch>) => void;
}

const COLUMNS: readonly { id: string; sort?: CustomerSort; figure?: boolean }[] = [
  { id: "name", sort: "name" },
  { id: "tier" },
  { id: "phone" },
  { id: "region" },
  { id: "total", sort: "sales", figure: true },
  { id: "last", sort: "last_purchase" },
];

function Head({ sort, onSort }: { sort: CustomerSort; onSort: (sort: CustomerSort) => void }) {
  const words = useWords();
  return (
    <div className={styles.head} role="row">
      {COLUMNS.map((column) => {
        const chosen = column.sort === sort;
        const name = words.text(`customers-column-${column.id}`);
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={chosen ? (sort === "name" ? "ascending" : "descending") : undefined}
            className={column.figure ? styles.figure : undefined}
          >
            {column.sort ? (
              <button
                type="button"
                className={styles.sorter}
                onClick={() => column.sort && onSort(column.sort)}
                data-testid={`sort-${column.id}`}
              >
                {name}
                <span aria-hidden="true" className={styles.arrow}>
                  {chosen && (sort === "name" ? "↑" : "↓")}
                </span>
              </button>
            ) : (
              name
            )}
          </div>
        );
      })}
    </div>
  );
}

export function CustomerTable({ search, onSort, onOpen, onClear }: TableProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const sort = search.sort ?? "name";
  const list = useInfiniteQuery({ ...listQuery(filterOf(search), sort), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
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
  const { at, moveTo } = useListKeys({ rows, open: search.open, onOpen, show: virtual.scrollToIndex });
  const late = useLate(list.isPending);

  if (list.isError) return <ReadTrouble error={list.error} onRetry={() => list.refetch()} />;
  if (list.isSuccess && rows.length === 0) {
    return isFiltered(search) ? <NobodyFound onClear={onClear} /> : <EmptyBook />;
  }
  return (
    <div className={styles.table} role="grid" aria-label={words.text("customers-title")} aria-rowcount={-1}>
      <div ref={scroller} className={styles.scroller} data-testid="customers-table">
        <Head sort={sort} onSort={onSort} />
        {list.isPending && late && <SkeletonRows />}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {items.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <Row
                  key={row.id}
                  row={row}
                  top={item.start}
                  here={item.index === at}
                  open={row.id === search.open}
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
