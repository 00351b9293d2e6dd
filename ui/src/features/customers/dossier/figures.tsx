// Four figures, where known; a figure that nobody knows is a dash, never a nought.
import type { ReactNode } from "react";
import type { CustomerSales } from "../../../bridge";
import { growth, today, useWords } from "../../../words";
import styles from "./dossier.module.css";

function Figure(props: { name: string; value: string; beside?: ReactNode; testId: string }) {
  return (
    <div className={styles.figure} data-testid={props.testId}>
      <div className={styles.label}>{props.name}</div>
      <div className={styles.figureValue} title={props.value}>
        {props.value}
      </div>
      <div className={styles.figureBeside}>{props.beside}</div>
    </div>
  );
}

function Growth({ sales }: { sales: CustomerSales }) {
  const words = useWords();
  const change = growth(sales.this_year_fen, sales.last_year_to_date_fen);
  if (change === null) return null;
  const way = sales.this_year_fen < sales.last_year_to_date_fen ? "down" : "up";
  return <span data-way={way}>{words.text("customers-figure-growth", { change })}</span>;
}

export function Figures({ sales }: { sales: CustomerSales }) {
  const words = useWords();
  const never = sales.last_on === null;
  const none = words.text("app-none");
  return (
    <div className={styles.figures}>
      <Figure
        testId="figure-year"
        name={words.text("customers-figure-year")}
        value={never ? none : words.moneyWhole(sales.this_year_fen)}
        beside={<Growth sales={sales} />}
      />
      <Figure
        testId="figure-last"
        name={words.text("customers-figure-last")}
        value={sales.last_on === null ? none : words.ago(sales.last_on)}
        beside={sales.last_on !== null && sales.last_on !== today() && sales.last_on}
      />
      <Figure
        testId="figure-total"
        name={words.text("customers-figure-total")}
        value={never ? none : words.moneyWhole(sales.total_fen)}
        beside={sales.first_on !== null && words.text("customers-figure-since", { day: sales.first_on })}
      />
      <Figure
        testId="figure-orders"
        name={words.text("customers-figure-orders")}
        value={never ? none : words.text("unit-orders", { count: sales.orders })}
        beside={
          sales.orders > 1 &&
          words.text("customers-figure-mean", {
            sum: words.moneyWhole(Math.round(sales.total_fen / sales.orders)),
          })
        }
      />
    </div>
  );
}
