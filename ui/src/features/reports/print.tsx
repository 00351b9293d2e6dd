// The window that prints: pages and nothing else, each on one sheet of their paper. It calls the system's print dialog
// once every page is drawn, and closes itself after it.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ReadTrouble, useKeys } from "../../frame";
import { useWords } from "../../words";
import { annualQuery, closePrint, printingQuery } from "./api";
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

const A4 = { width_mm: 210, height_mm: 297 };

/** Pages on their paper. */
function Sheets({ pages, paper }: { pages: readonly string[] | undefined; paper: typeof A4 }) {
  const words = useWords();
  const images = usePageImages(pages);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  usePrinting(images.length > 0 && images.every((image) => drawn.has(image)));
  // A hair less than the paper: rounded up to whole pixels, the whole height would spill onto a page of its own.
  const sizes = `@page { size: ${paper.width_mm}mm ${paper.height_mm}mm; margin: 0 }
    @media print { main img { width: ${paper.width_mm}mm !important; height: ${paper.height_mm - 1}mm !important } }`;
  return (
    <main className={styles.pages} data-testid="print-pages">
      <style>{sizes}</style>
      {images.map((image, index) => (
        <img
          key={image}
          className={styles.sheet}
          style={{ aspectRatio: `${paper.width_mm} / ${paper.height_mm}` }}
          src={image}
          onLoad={() => setDrawn((before) => new Set([...before, image]))}
          alt={words.text("reports-page-page", { page: index + 1, count: images.length })}
        />
      ))}
    </main>
  );
}

/** A year's pages. */
export function PrintPage() {
  const { year } = useParams({ from: "/print/$year" });
  const report = useQuery(annualQuery(Number(year)));
  if (report.isError) return <ReadTrouble error={report.error} onRetry={() => report.refetch()} />;
  return <Sheets pages={report.data} paper={A4} />;
}

/** Pages that a command laid out: customers' reports, labels, envelopes. */
export function PrintJobPage() {
  const { job } = useParams({ from: "/print-job/$job" });
  const pages = useQuery(printingQuery(job));
  if (pages.isError) return <ReadTrouble error={pages.error} onRetry={() => pages.refetch()} />;
  return <Sheets pages={pages.data?.pages} paper={pages.data ?? A4} />;
}
