// One timeline of everything that happened with a customer, newest first: orders, and changes from the journal.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
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

export function Timeline({ customer }: { customer: string }) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>("all");
  const orders = useInfiniteQuery(ordersQuery(customer));
  const history = useQuery(historyQuery(customer));
  const all = mergeTimeline(
    orders.data?.pages.flatMap((page) => page.orders) ?? [],
    history.data ?? [],
    orders.hasNextPage,
  );
  const shown = all.filter((one) => kind === "all" || (kind === "orders") === "order" in one);
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
              {"order" in one ? <OrderEntry order={one.order} /> : <ChangeEntry line={one.line} />}
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
