// One timeline of everything that happened with a customer, newest first: orders, and changes from the journal.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { JournalLine } from "../../../bridge";
import { useWords } from "../../../words";
import { historyQuery } from "../../journal/api";
import { ordersQuery } from "../../purchases/api";
import styles from "./timeline.module.css";
import { ChangeEntry, OrderEntry } from "./timeline-entries";
import { type Happening, mergeTimeline } from "./timeline-order";

type Kind = "all" | "orders" | "changes";
function keyOf(happening: Happening): string {
  return "line" in happening
    ? happening.line.entry
    : `${happening.day} ${happening.order.order_no} ${happening.order.lines[0]?.id ?? ""}`;
}

/** That a purchase was entered is told by its order. */
function isToldByItself(line: JournalLine): boolean {
  return line.action !== "purchases.create" || line.undone;
}

export function Timeline({ customer }: { customer: string }) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>("all");
  const orders = useInfiniteQuery(ordersQuery(customer));
  const history = useQuery(historyQuery(customer));
  const read = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  const lines = history.data ?? [];
  // Changes alone wait for no order.
  const shown =
    kind === "changes"
      ? mergeTimeline([], lines, false)
      : mergeTimeline(read, kind === "orders" ? [] : lines.filter(isToldByItself), orders.hasNextPage);
  const ready = !orders.isPending && !history.isPending;
  return (
    <section className={styles.timeline} data-testid="timeline">
      <Segmented<Kind>
        size="small"
        value={kind}
        onChange={setKind}
        options={(["all", "orders", "changes"] as const).map((value) => ({
          value,
          label: <span data-testid={`timeline-${value}`}>{words.text(`customers-timeline-${value}`)}</span>,
        }))}
      />
      <ol className={styles.entries}>
        {shown.map((one, index) => {
          const year = one.day.slice(0, 4);
          const before = shown[index - 1]?.day.slice(0, 4);
          return (
            <li key={keyOf(one)} data-newyear={before !== undefined && before !== year}>
              {before !== year && <div className={styles.year}>{year}</div>}
              {"order" in one ? (
                <OrderEntry order={one.order} />
              ) : (
                <ChangeEntry line={one.line} rowId={customer} />
              )}
            </li>
          );
        })}
      </ol>
      {ready && shown.length === 0 && <p className={styles.none}>{words.text("customers-timeline-none")}</p>}
      {orders.hasNextPage && kind !== "changes" && (
        <Button
          type="link"
          loading={orders.isFetchingNextPage}
          onClick={() => orders.fetchNextPage()}
          data-testid="timeline-more"
        >
          {words.text("customers-timeline-more")}
        </Button>
      )}
    </section>
  );
}
