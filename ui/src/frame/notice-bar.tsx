// Tells what was just done and offers to take it back, until the page is left, something else is done, or it is closed.
import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useLayoutEffect, useRef } from "react";
import { belongsOn, type Notice, useNotice, useUndo } from "../bridge";
import { useWords, type Words } from "../words";
import styles from "./notice-bar.module.css";

function sentence(notice: Notice, words: Words): string {
  switch (notice.kind) {
    case "done":
      return words.text("app-done", { name: words.action(notice.line) });
    case "undone":
      return words.text("app-undone", { name: words.action(notice.line) });
    case "told":
      return words.text(notice.words, notice.args);
    case "refused":
      return words.error(notice.error);
  }
}

/** The notice, if it belongs to the page that is shown; leaving that page ends it. */
function useNoticeHere(): [Notice | null, () => void] {
  const { pathname } = useLocation();
  const { notice, show } = useNotice();
  const page = useRef(pathname);
  useEffect(() => {
    const left = page.current !== pathname;
    page.current = pathname;
    if (notice && (left ? pathname !== notice.home : !belongsOn(notice, pathname))) show(null);
  }, [pathname, notice, show]);
  return [notice && belongsOn(notice, pathname) ? notice : null, () => show(null)];
}

/** Tells the layers that end above the notice how high it is. */
function useTellHeight(shown: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const height = shown ? (bar.current?.offsetHeight ?? 0) : 0;
    document.documentElement.style.setProperty("--notice-height", `${height}px`);
  }, [shown]);
  return bar;
}

export function NoticeBar() {
  const words = useWords();
  const [notice, close] = useNoticeHere();
  const undo = useUndo();
  const navigate = useNavigate();
  const bar = useTellHeight(notice !== null);
  if (!notice) return null;
  const refused = notice.kind === "refused";
  return (
    <div
      ref={bar}
      className={styles.bar}
      data-kind={notice.kind}
      role={refused ? "alert" : "status"}
      data-testid="notice"
    >
      {refused ? (
        <ExclamationCircleOutlined className={styles.sign} />
      ) : (
        <CheckCircleOutlined className={styles.sign} />
      )}
      <span className={styles.sentence}>{sentence(notice, words)}</span>
      {notice.kind === "done" && (
        <Button
          type="link"
          size="small"
          disabled={undo.busy}
          onClick={() => undo.run(notice.line.entry)}
          data-testid="notice-undo"
        >
          {words.text("app-undo")}
        </Button>
      )}
      {notice.kind === "refused" && notice.error.code === "undo_conflict" && (
        <Button
          type="link"
          size="small"
          onClick={() => navigate({ to: "/journal", search: { standing: notice.error.params.entry } })}
          data-testid="notice-standing"
        >
          {words.text("journal-standing-show")}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        className={styles.close}
        icon={<CloseOutlined />}
        onClick={close}
        aria-label={words.text("app-close")}
        data-testid="notice-close"
      />
    </div>
  );
}
