// A book without purchases: nothing is going on yet.
import { Button } from "antd";
import { useState } from "react";
import { SampleWork } from "../../app/sample-work";
import { EmptyState, Page } from "../../frame";
import { useWords } from "../../words";
import { useSummary } from "../lists/api";
import { wholeBook } from "../lists/search";
import styles from "./page.module.css";

/** Bars rising, and a line over them. */
function Drawing() {
  return (
    <svg
      width="132"
      height="96"
      viewBox="0 0 132 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M16 84h100M26 84V60h14v24M50 84V48h14v36M74 84V54h14v30M98 84V34h14v50" />
      <path d="M26 44l30-14 26 8 26-22M98 14l11 1-1 11" />
    </svg>
  );
}

export function NothingYet() {
  const words = useWords();
  const summary = useSummary(wholeBook);
  const [sampling, sample] = useState(false);
  return (
    <Page title={words.text("overviews-title")}>
      <EmptyState
        testId="overview-empty"
        drawing={<Drawing />}
        sentence={words.text("overviews-empty")}
        action={
          <Button type="primary" href="#/imports" data-testid="overview-empty-import">
            {words.text("overviews-empty-import")}
          </Button>
        }
        link={
          // The sample business is for an empty book alone.
          summary?.count === 0 ? (
            <Button type="link" onClick={() => sample(true)} data-testid="overview-empty-samples">
              {words.text("overviews-empty-samples")}
            </Button>
          ) : (
            <Button type="link" href="#/customers" data-testid="overview-empty-customers">
              {words.text("overviews-empty-customers")}
            </Button>
          )
        }
      />
      {sampling && (
        <div className={styles.over}>
          <SampleWork onEnd={() => sample(false)} />
        </div>
      )}
    </Page>
  );
}
