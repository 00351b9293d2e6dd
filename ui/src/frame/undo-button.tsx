// Undo, by the name of what it takes back.
import { UndoOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useCallback } from "react";
import { lastUndoable, lastUndoableKey, useUndo } from "../bridge";
import { useWords } from "../words";
import { keyLabel } from "./keys";
import styles from "./top-bar.module.css";

const lastQuery = { queryKey: lastUndoableKey, queryFn: lastUndoable };

/**
 * Takes back the newest change, by its entry: what was done meanwhile is not taken back in its place. Given the entry a
 * person read the name of, it does nothing when another is the newest by now.
 */
export function useUndoLast(): { run: () => void; runNamed: (entry: string) => void; busy: boolean } {
  const queries = useQueryClient();
  const { run, busy } = useUndo();
  const undo = useCallback(
    async (named?: string) => {
      if (busy) return;
      const last = await queries.fetchQuery({ ...lastQuery, staleTime: Number.POSITIVE_INFINITY });
      // Without any the shell says so in its own words.
      if (named === undefined || last?.entry === named) run(last?.entry ?? null);
    },
    [queries, run, busy],
  );
  return { run: () => void undo(), runNamed: undo, busy };
}

export function UndoButton() {
  const words = useWords();
  const { runNamed, busy } = useUndoLast();
  const last = useQuery(lastQuery).data;
  if (!last) {
    return (
      <Button
        type="text"
        className={styles.undo}
        icon={<UndoOutlined />}
        disabled
        aria-label={words.text("app-undo")}
        data-tour="undo"
      >
        <span className={styles.undoName}>{words.text("app-undo")}</span>
      </Button>
    );
  }
  const name = words.action(last);
  return (
    <Tooltip title={`${words.text("app-undo-name", { name })} (${keyLabel("Mod+z")})`}>
      <Button
        type="text"
        className={styles.undo}
        icon={<UndoOutlined />}
        onClick={() => runNamed(last.entry)}
        disabled={busy}
        aria-label={words.text("app-undo-name", { name })}
        data-tour="undo"
        data-testid="undo"
      >
        <span className={styles.undoName}>{words.text("app-undo-name", { name })}</span>
      </Button>
    </Tooltip>
  );
}
