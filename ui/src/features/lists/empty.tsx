// The list with nobody in it: a new book, or a filter that leaves nobody.
import { Button } from "antd";
import { useState } from "react";
import { SampleWork } from "../../app/sample-work";
import { EmptyState, useAdd } from "../../frame";
import { useWords } from "../../words";
import styles from "./empty.module.css";
import { type ListSearch, noFilter } from "./search";

/** An address book lying open. */
function Drawing() {
  return (
    <svg
      width="132"
      height="96"
      viewBox="0 0 132 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path
        d="M66 22c-9-7-24-9-46-9v60c22 0 37 2 46 9 9-7 24-9 46-9V13c-22 0-37 2-46 9zM66 22v60"
        strokeLinejoin="round"
      />
      <circle cx="43" cy="36" r="7" />
      <path d="M30 58c1-8 6-12 13-12s12 4 13 12M78 33h22M78 43h22M78 53h14" strokeLinecap="round" />
    </svg>
  );
}

export function EmptyBook() {
  const words = useWords();
  const add = useAdd();
  const [sampling, sample] = useState(false);
  return (
    <>
      <EmptyState
        testId="customers-empty"
        drawing={<Drawing />}
        sentence={words.text("customers-empty")}
        action={
          <Button type="primary" href="#/imports" data-testid="empty-import">
            {words.text("customers-empty-import")}
          </Button>
        }
        link={
          <div className={styles.links}>
            <Button type="link" onClick={() => add("customer")} data-testid="empty-new">
              {words.text("customers-empty-new")}
            </Button>
            <Button type="link" onClick={() => sample(true)} data-testid="empty-samples">
              {words.text("customers-empty-samples")}
            </Button>
          </div>
        }
      />
      {sampling && (
        <div className={styles.over}>
          <SampleWork onEnd={() => sample(false)} />
        </div>
      )}
    </>
  );
}

export function NobodyFound({ onClear }: { onClear: (part: Partial<ListSearch>) => void }) {
  const words = useWords();
  return (
    <EmptyState
      testId="customers-none"
      drawing={<Drawing />}
      sentence={words.text("customers-none")}
      action={
        <Button onClick={() => onClear(noFilter)} data-testid="customers-clear">
          {words.text("customers-clear")}
        </Button>
      }
    />
  );
}
