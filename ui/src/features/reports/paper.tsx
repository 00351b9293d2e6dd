// The pages one under the other, as they will lie on the table.
import { Bone, useLate } from "../../frame";
import { useWords } from "../../words";
import styles from "./paper.module.css";
import type { Zoom } from "./search";
import { usePageImages } from "./sheets";

function Blank() {
  return (
    <div className={styles.sheet} data-blank="true">
      <Bone width="34%" height={18} />
      <Bone width="62%" height={34} />
      <Bone width="78%" />
      <Bone width="100%" height={150} />
      <Bone width="100%" height={220} />
    </div>
  );
}

interface PaperProps {
  pages: readonly string[] | undefined;
  zoom: Zoom;
  /** Width and height, where the paper is not A4 upright. */
  ratio?: readonly [number, number] | undefined;
}

export function Paper({ pages, zoom, ratio }: PaperProps) {
  const words = useWords();
  const images = usePageImages(pages);
  const late = useLate(pages === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: pages are scrolled by keyboard
    <div className={styles.table} data-zoom={zoom} tabIndex={0} data-testid="report-pages">
      {late && <Blank />}
      {images.map((image, index) => (
        <img
          key={image}
          className={styles.sheet}
          style={ratio && { aspectRatio: `${ratio[0]} / ${ratio[1]}` }}
          src={image}
          alt={words.text("reports-page-page", { page: index + 1, count: images.length })}
          data-testid="report-page"
        />
      ))}
    </div>
  );
}
