// The overview: what is going on in a year.
import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import type { Look, Screen } from "../../bridge";
import { Bone, Page, ReadTrouble, useLate, useOpen } from "../../frame";
import { fontFamily, useMode } from "../../theme";
import { useWords } from "../../words";
import { joined, noFilter } from "../lists/search";
import { yearsQuery } from "../reports/api";
import { overviewQuery } from "./api";
import { ChartPart, FigureCard, Legend, RankingPart } from "./cards";
import cards from "./cards.module.css";
import { NothingYet } from "./empty";
import { type Widths, widthsOf } from "./measure";
import styles from "./page.module.css";

/** The widths of the cards, measured anew with the window. */
function useWidths() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => watch.disconnect();
  }, []);
  return { ref, widths: width > 0 ? widthsOf(width) : null };
}

/** Follows a link of a chart: `tier:5`, `region:杭州`, `customer:7`. */
function useFollow(): (link: string) => void {
  const navigate = useNavigate();
  const open = useOpen();
  return (link) => {
    const [kind, value] = [link.slice(0, link.indexOf(":")), link.slice(link.indexOf(":") + 1)];
    if (kind === "customer") return open(value);
    navigate({ to: "/customers", search: { ...noFilter, [kind]: joined([value]) } });
  };
}

function YearSelect({ years, year }: { years: readonly number[]; year: number | undefined }) {
  const words = useWords();
  const navigate = useNavigate({ from: "/overview" });
  if (year === undefined) return null;
  return (
    <Select<number>
      className={styles.year}
      value={year}
      options={years.map((known) => ({
        value: known,
        label: words.text("overviews-year-choice", { year: String(known) }),
      }))}
      onChange={(chosen) => navigate({ search: (now) => ({ ...now, year: chosen }), replace: true })}
      aria-label={words.text("overviews-year")}
      data-testid="overview-year"
    />
  );
}

function Cards({ screen, widths }: { screen: Screen; widths: Widths }) {
  const words = useWords();
  const follow = useFollow();
  const months = <Legend strong={words.text("overviews-now")} soft={words.text("overviews-last")} />;
  const tiers = (
    <Legend strong={words.text("overviews-legend-sales")} soft={words.text("overviews-legend-customers")} />
  );
  return (
    <>
      <div className={styles.figures}>
        {screen.figures.map((figure) => (
          <FigureCard key={figure.label} figure={figure} />
        ))}
      </div>
      <div className={styles.grid} style={{ gridTemplateColumns: `minmax(0, 1fr) ${widths.column}px` }}>
        <section className={cards.card}>
          <ChartPart drawn={screen.months} legend={months} onFollow={follow} name="months" />
        </section>
        <section className={cards.card}>
          <ChartPart drawn={screen.tiers} legend={tiers} onFollow={follow} name="tiers" />
          <div className={styles.below}>
            <ChartPart drawn={screen.returning} onFollow={follow} name="returning" />
          </div>
        </section>
        <section className={`${cards.card} ${styles.pair}`}>
          <div style={{ width: widths.half }}>
            <ChartPart drawn={screen.busy} columns={12} onFollow={follow} name="busy" />
          </div>
          <div className={styles.beside}>
            <RankingPart ranking={screen.products} onFollow={follow} name="products" />
          </div>
        </section>
        <section className={cards.card}>
          <RankingPart ranking={screen.customers} onFollow={follow} name="customers" />
        </section>
        <section className={`${cards.card} ${styles.across}`}>
          <ChartPart drawn={screen.regions} onFollow={follow} name="regions" />
        </section>
      </div>
    </>
  );
}

/** The cards' places while they are drawn. */
function Waiting() {
  const words = useWords();
  return (
    <div role="status" aria-label={words.text("overviews-waiting")} className={styles.waiting}>
      <Bone width="100%" height={104} />
      <Bone width="100%" height={300} />
      <Bone width="100%" height={260} />
    </div>
  );
}

export function OverviewPage() {
  const words = useWords();
  const mode = useMode();
  const search = useSearch({ from: "/overview" });
  const navigate = useNavigate();
  const years = useQuery(yearsQuery);
  const year = years.data?.find((known) => known === search.year) ?? years.data?.[0];
  const { ref, widths } = useWidths();
  const look: Look | null = widths && {
    dark: mode === "dark",
    font: fontFamily,
    full: widths.full,
    wide: widths.wide,
    half: widths.half,
    side: widths.side,
  };
  const overview = useQuery(overviewQuery(year, words.language, look));
  const late = useLate(overview.isPending);
  const trouble = [years, overview].find((query) => query.isError);
  if (years.data?.length === 0) return <NothingYet />;
  const screen = overview.data;
  return (
    <Page
      title={screen?.title ?? words.text("overviews-title")}
      beside={screen?.span}
      actions={
        <>
          <YearSelect years={years.data ?? []} year={year} />
          <Button
            icon={<PrinterOutlined />}
            onClick={() => navigate({ to: "/reports", search: year ? { year } : {} })}
            data-testid="overview-print"
          >
            {words.text("overviews-print")}
          </Button>
        </>
      }
    >
      <div ref={ref} className={styles.content} data-testid="overview">
        {trouble && <ReadTrouble error={trouble.error} onRetry={() => trouble.refetch()} />}
        {!trouble && screen && widths && <Cards screen={screen} widths={widths} />}
        {!trouble && !screen && late && <Waiting />}
      </div>
    </Page>
  );
}
