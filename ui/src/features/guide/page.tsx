// The guide: chapters at the left, one of them told beside, with a picture of the real window.
import { CompassOutlined } from "@ant-design/icons";
import { Link, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { KeyList, Page, useStartTour } from "../../frame";
import { useWords } from "../../words";
import { CHAPTERS, type Chapter, chapterOf } from "./chapters";
import styles from "./page.module.css";
import { pictureOf } from "./pictures";
import { blocksOf, type Line } from "./text";

function Words({ line }: { line: Line }) {
  return line.map((piece, at) => {
    const key = `${at} ${piece.text}`;
    if (piece.kind === "strong") return <strong key={key}>{piece.text}</strong>;
    if (piece.kind === "key") return <kbd key={key}>{piece.text}</kbd>;
    return <span key={key}>{piece.text}</span>;
  });
}

function Text({ text }: { text: string }) {
  return blocksOf(text).map((block, at) => {
    const key = String(at);
    if (block.kind === "paragraph") {
      return (
        <p key={key}>
          <Words line={block.line} />
        </p>
      );
    }
    const List = block.kind === "steps" ? "ol" : "ul";
    return (
      <List key={key}>
        {block.lines.map((line) => (
          <li key={JSON.stringify(line)}>
            <Words line={line} />
          </li>
        ))}
      </List>
    );
  });
}

function Told({ chapter }: { chapter: Chapter }) {
  const words = useWords();
  const top = useRef<HTMLElement>(null);
  const name = words.text(`guide-${chapter.id}-title`);
  const picture = chapter.picture && pictureOf(words.language, chapter.picture);
  // Another chapter begins at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chapter is what scrolls
  useEffect(() => top.current?.scrollTo(0, 0), [chapter.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text is scrolled by keyboard
    <article ref={top} className={styles.told} tabIndex={0} aria-label={name} data-testid="guide-chapter">
      <h2 className={styles.title}>{name}</h2>
      <Text text={words.text(`guide-${chapter.id}-text`)} />
      {chapter.id === "keys" && <KeyList />}
      {picture && (
        <img
          className={styles.picture}
          src={picture}
          alt={words.text("guide-picture", { chapter: name })}
          data-testid="guide-picture"
        />
      )}
    </article>
  );
}

export function GuidePage() {
  const words = useWords();
  const { chapter: asked } = useSearch({ from: "/guide" });
  const chapter = chapterOf(asked);
  const startTour = useStartTour();
  return (
    <Page
      fill
      title={words.text("guide-title")}
      beside={words.text("guide-note")}
      actions={
        <Button icon={<CompassOutlined />} onClick={startTour} data-testid="guide-tour">
          {words.text("guide-tour-again")}
        </Button>
      }
    >
      <div className={styles.guide}>
        <nav className={styles.chapters} aria-label={words.text("guide-chapters")}>
          {CHAPTERS.map(({ id }) => (
            <Link
              key={id}
              to="/guide"
              search={{ chapter: id }}
              replace
              className={styles.chapter}
              aria-current={id === chapter.id ? "page" : undefined}
              data-testid={`guide-${id}`}
            >
              {words.text(`guide-${id}-title`)}
            </Link>
          ))}
        </nav>
        <Told chapter={chapter} />
      </div>
    </Page>
  );
}
