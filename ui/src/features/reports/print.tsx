// The window that prints: the year's pages and nothing else, each on one sheet of A4. It calls the system's print dialog
// once every page is drawn, and closes itself after it.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ReadTrouble, useKeys } from "../../frame";
import { useWords } from "../../words";
import { annualQuery, closePrint } from "./api";
import styles from "./print.module.css";
import { usePageImages } from "./sheets";

/** A dialog that came and went took a person at least this long. */
const ANSWERED_MS = 300;
/** Printing that was agreed to has begun by then. */
const BEGUN_MS = 2000;

/** Shows the print dialog. WebKit says nothing when it is cancelled: then printing does not begin after it is gone. */
function printNow(): void {
  let begun = false;
  window.addEventListener("beforeprint", () => {
    begun = true;
  });
  const asked = performance.now();
  window.print();
  if (performance.now() - asked < ANSWERED_MS) return;
  setTimeout(() => begun || closePrint(), BEGUN_MS);
}

const KEYS = { Escape: closePrint };

/** Prints when `ready`, then closes the window; so does Esc. */
function usePrinting(ready: boolean): void {
  useKeys(KEYS);
  useEffect(() => {
    if (!ready) return;
    const close = () => closePrint();
    window.addEventListener("afterprint", close);
    // Two frames on, the last page is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(printNow));
    return () => window.removeEventListener("afterprint", close);
  }, [ready]);
}

export function PrintPage() {
  const words = useWords();
  const { year } = useParams({ from: "/print/$year" });
  const report = useQuery(annualQuery(Number(year)));
  const images = usePageImages(report.data);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  usePrinting(images.length > 0 && images.every((image) => drawn.has(image)));
  if (report.isError) return <ReadTrouble error={report.error} onRetry={() => report.refetch()} />;
  return (
    <main className={styles.pages} data-testid="print-pages">
      {images.map((image, index) => (
        <img
          key={image}
          className={styles.sheet}
          src={image}
          onLoad={() => setDrawn((before) => new Set([...before, image]))}
          alt={words.text("reports-page-page", { page: index + 1, count: images.length })}
        />
      ))}
    </main>
  );
}
