// A chart the shell drew, and over it what each of its spots says: by pointer, by keyboard, to those who hear it read.
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Chart, Spot } from "../../bridge";
import { useWords } from "../../words";
import { usePageImages } from "../reports/sheets";
import styles from "./chart.module.css";
import { nextSpot } from "./spots";

interface ChartProps {
  chart: Chart;
  /** What the chart shows, for those who hear it read. */
  title: string;
  /** Spots in a row, where up and down go a row on. */
  columns?: number;
  /** Follows a spot's link. */
  onFollow: (link: string) => void;
  testId: string;
}

/** What a spot says, beside it and inside the chart's edges as far as it goes. */
function Tip({ chart, spot }: { chart: Chart; spot: Spot }) {
  const words = useWords();
  const x = spot.x + spot.w / 2;
  const side = x < chart.width * 0.3 ? "start" : x > chart.width * 0.7 ? "end" : "middle";
  return (
    <div
      className={styles.tip}
      data-side={side}
      style={{ left: x, top: Math.max(spot.y, 0) + Math.min(spot.h, 60) / 2 }}
      role="tooltip"
      data-testid="chart-tip"
    >
      <strong>{spot.title}</strong>
      {spot.value.split("\n").map((line) => (
        <span key={line}>{line}</span>
      ))}
      {spot.link && <em>{words.text("overviews-see-customers")}</em>}
    </div>
  );
}

export function ChartView({ chart, title, columns = 1, onFollow, testId }: ChartProps) {
  const words = useWords();
  const [at, goTo] = useState(0);
  const [shown, show] = useState<number | null>(null);
  const [picture] = usePageImages(useMemo(() => [chart.svg], [chart.svg]));
  const spots = useRef<(HTMLElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && shown !== null) {
      event.stopPropagation();
      return show(null);
    }
    const next = nextSpot(event.key, at, chart.spots.length, columns);
    if (next === null) return;
    event.preventDefault();
    goTo(next);
    spots.current[next]?.focus();
  };
  const spot = shown === null ? undefined : chart.spots[shown];
  return (
    <div
      className={styles.chart}
      style={{ width: chart.width, height: chart.height }}
      role="group"
      aria-label={words.text("overviews-chart", { title })}
      onKeyDown={onKeyDown}
      data-testid={testId}
    >
      {picture && <img className={styles.picture} src={picture} alt="" />}
      {chart.spots.map((one, index) => (
        <button
          key={`${one.x} ${one.y} ${one.title}`}
          ref={(element) => {
            spots.current[index] = element;
          }}
          type="button"
          className={styles.spot}
          style={{ left: one.x, top: one.y, width: one.w, height: one.h }}
          tabIndex={index === Math.min(at, chart.spots.length - 1) ? 0 : -1}
          aria-label={`${one.title}: ${one.value.replaceAll("\n", ", ")}`}
          aria-disabled={one.link === null}
          data-link={one.link !== null}
          onPointerEnter={() => show(index)}
          onPointerLeave={() => show(null)}
          onFocus={() => {
            goTo(index);
            show(index);
          }}
          onBlur={() => show(null)}
          onClick={() => one.link && onFollow(one.link)}
          data-testid="chart-spot"
        />
      ))}
      {spot && <Tip chart={chart} spot={spot} />}
    </div>
  );
}
