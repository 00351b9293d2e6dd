// Undo, by the name of what it takes back.
import { UndoOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useCallback } from "react";
import { lastUndoable, lastUndoableKey, useUndo } from "../bridge";
import { useWords } from "../words";
import { keyLabel } from "./keys";
import styles from "./top-bar.module.css";

/** Takes back the newest change. */
export function useUndoLast(): { run: () => void; busy: boolean } {
  const { run, busy } = useUndo();
  const undo = useCallback(() => {
    if (!busy) run(null);
  }, [run, busy]);
  return { run: undo, busy };
}

export function UndoButton() {
  const words = useWords();
  const { run, busy } = useUndoLast();
  const last = useQuery({ queryKey: lastUndoableKey, queryFn: lastUndoable });
  if (!last.data) return null;
  const name = words.action(last.data);
  return (
    <Tooltip title={`${words.text("app-undo-name", { name })} (${keyLabel("Mod+z")})`}>
      <Button
        type="text"
        className={styles.undo}
        icon={<UndoOutlined />}
        onClick={run}
        disabled={busy}
        data-testid="undo"
      >
        <span className={styles.undoName}>{words.text("app-undo-name", { name })}</span>
      </Button>
    </Tooltip>
  );
}
