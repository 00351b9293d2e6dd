// Tells what was just done and offers to take it back, until the page is left, something else is done, or it is closed.
import { CloseOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect } from "react";
import { type Notice, useNotice, useUndo } from "../bridge";
import { useWords, type Words } from "../words";
import styles from "./notice-bar.module.css";

function sentence(notice: Notice, words: Words): string {
  switch (notice.kind) {
    case "done":
      return words.text("app-done", { name: words.action(notice.line) });
    case "undone":
      return words.text("app-undone", { name: words.action(notice.line) });
    case "refused":
      return words.error(notice.error);
  }
}

function useLeftPageClears(clear: () => void) {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the page is what clears
  useEffect(() => clear, [pathname]);
}

export function NoticeBar() {
  const words = useWords();
  const { notice, show } = useNotice();
  const undo = useUndo();
  useLeftPageClears(() => show(null));
  if (!notice) return null;
  return (
    <div className={styles.bar} data-kind={notice.kind} role="status" data-testid="notice">
      {notice.kind === "refused" && <ExclamationCircleOutlined className={styles.sign} />}
      <span>{sentence(notice, words)}</span>
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
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        onClick={() => show(null)}
        aria-label={words.text("app-close")}
        data-testid="notice-close"
      />
    </div>
  );
}
