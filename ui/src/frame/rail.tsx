// The rail: the pages that are built, folded to its icons in a narrow window or by choice.
import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Tooltip } from "antd";
import { useState, useSyncExternalStore } from "react";
import { useWords } from "../words";
import { type PageEntry, usePages } from "./feature";
import { Mark } from "./mark";
import { recall, remember } from "./memory";
import styles from "./rail.module.css";

const narrow = window.matchMedia("(max-width: 1150px)");

function watchWidth(changed: () => void): () => void {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

function useFolded(): [folded: boolean, fold: (folded: boolean) => void] {
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow.matches);
  const [chosen, choose] = useState(() => recall("rail-folded"));
  const fold = (folded: boolean) => {
    remember("rail-folded", String(folded));
    choose(String(folded));
  };
  return [chosen === null ? isNarrow : chosen === "true", fold];
}

function RailLink({ page, folded }: { page: PageEntry; folded: boolean }) {
  const words = useWords();
  const { Badge } = page;
  const name = words.text(page.words);
  const link = (
    <Link
      to={page.to}
      className={styles.item}
      activeProps={{ className: styles.here ?? "" }}
      activeOptions={{ includeSearch: false }}
      // With its words beside it, the words and the figure are its name.
      aria-label={folded ? name : undefined}
      data-tour={page.to.slice(1)}
      data-testid={`rail-${page.to.slice(1)}`}
    >
      <span className={styles.icon}>{page.icon}</span>
      {!folded && <span className={styles.name}>{name}</span>}
      {!folded && Badge && (
        <span className={styles.count}>
          <Badge />
        </span>
      )}
    </Link>
  );
  return folded ? (
    <Tooltip title={name} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

export function Rail() {
  const words = useWords();
  const [folded, fold] = useFolded();
  const pages = usePages();
  const links = (place: PageEntry["place"]) =>
    pages
      .filter((page) => page.place === place)
      .map((page) => <RailLink key={page.to} page={page} folded={folded} />);
  return (
    <nav className={styles.rail} data-folded={folded} aria-label={words.text("app-pages")}>
      <div className={styles.brand}>
        <Mark size={28} />
        {!folded && <span className={styles.brandName}>{words.text("app-name")}</span>}
      </div>
      <div className={styles.list}>{links("top")}</div>
      <div className={styles.foot}>
        {links("bottom")}
        <button
          type="button"
          className={styles.item}
          onClick={() => fold(!folded)}
          aria-label={words.text(folded ? "app-rail-unfold" : "app-rail-fold")}
          data-testid="rail-fold"
        >
          <span className={styles.icon}>{folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}</span>
          {!folded && <span className={styles.name}>{words.text("app-rail-fold")}</span>}
        </button>
      </div>
    </nav>
  );
}
