// The cards of the overview: figures, charts under what they say, lists of the best.
import type { ReactNode } from "react";
import type { Drawn, Ranking, ScreenFigure } from "../../bridge";
import { useTiers } from "../tiers/api";
import { LookTag } from "../tiers/tier-tag";
import styles from "./cards.module.css";
import { ChartView } from "./chart";

export function FigureCard({ figure }: { figure: ScreenFigure }) {
  return (
    <div className={styles.figure} data-testid="overview-figure">
      <span className={styles.label}>{figure.label}</span>
      <span className={styles.value}>{figure.value}</span>
      <span className={styles.change}>
        {figure.change && <b data-tone={figure.tone}>{figure.change}</b>}
        {figure.before}
      </span>
    </div>
  );
}

/** Which colour is what. */
export function Legend({ soft, strong }: { soft: string; strong: string }) {
  return (
    <span className={styles.legend}>
      <i data-colour="strong" />
      {strong}
      <i data-colour="soft" />
      {soft}
    </span>
  );
}

interface ChartCardProps {
  drawn: Drawn;
  legend?: ReactNode;
  columns?: number;
  onFollow: (link: string) => void;
  name: string;
}

/** A chart, under the sentence it shows. */
export function ChartPart({ drawn, legend, columns = 1, onFollow, name }: ChartCardProps) {
  return (
    <div className={styles.part} data-testid={`overview-${name}`}>
      <h2 className={styles.title}>{drawn.title}</h2>
      <p className={styles.note}>
        {drawn.note}
        {drawn.chart && legend}
      </p>
      {drawn.chart && (
        <ChartView
          chart={drawn.chart}
          title={drawn.title}
          columns={columns}
          onFollow={onFollow}
          testId={`chart-${name}`}
        />
      )}
    </div>
  );
}

interface RankingPartProps {
  ranking: Ranking;
  onFollow: (link: string) => void;
  name: string;
}

/** The best, most first; a line that leads somewhere is a button. */
export function RankingPart({ ranking, onFollow, name }: RankingPartProps) {
  const tiers = useTiers();
  return (
    <div className={styles.part} data-testid={`overview-${name}`}>
      <h2 className={styles.title}>{ranking.title}</h2>
      {ranking.none && <p className={styles.note}>{ranking.none}</p>}
      <ol className={styles.lines}>
        {ranking.lines.map(({ link, ...line }) => {
          const tier = tiers.find((one) => one.name === line.tier);
          const shown = (
            <>
              {tier && <LookTag look={tier.look} name={tier.name} />}
              <span className={styles.name}>{line.name}</span>
              <span className={styles.money}>{line.value}</span>
              <span className={styles.share}>{line.share}</span>
            </>
          );
          return (
            <li key={link ?? line.name} data-testid={`${name}-line`}>
              {link ? (
                <button type="button" className={styles.line} onClick={() => onFollow(link)}>
                  {shown}
                </button>
              ) : (
                <div className={styles.line}>{shown}</div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
