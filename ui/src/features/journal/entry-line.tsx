// One line of the journal: when, who, what; it opens to what was and what is, and can be taken back.
import { DownOutlined, RightOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type JournalLine, useUndo } from "../../bridge";
import { hasWords, momentOf, useWords, type Words } from "../../words";
import { Changes } from "./changes";
import styles from "./journal.module.css";

function actorName(actor: string, words: Words): string {
  const id = `journal-actor-${actor}`;
  return hasWords(words.language, id) ? words.text(id) : actor;
}

export function EntryLine({ line, day }: { line: JournalLine; day?: string }) {
  const words = useWords();
  const undo = useUndo();
  const [open, setOpen] = useState(false);
  const what = words.action(line);
  return (
    <div className={styles.line} data-undone={line.undone} data-testid="journal-line">
      <span className={styles.time}>
        {day && `${day} `}
        {momentOf(line.at_ms).time}
      </span>
      <div className={styles.body}>
        <div className={styles.sentence}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="journal-open"
          >
            <span className={styles.what}>{what}</span>
            <span className={styles.sign}>{open ? <DownOutlined /> : <RightOutlined />}</span>
          </button>
          {line.undone && <span className={styles.undone}>{words.text("journal-undone")}</span>}
          <span className={styles.actor}>{actorName(line.actor, words)}</span>
          <Button
            size="small"
            type="text"
            className={styles.take}
            style={line.undoable ? undefined : { visibility: "hidden" }}
            icon={<UndoOutlined />}
            disabled={undo.busy || !line.undoable}
            onClick={() => undo.run(line.entry)}
            aria-label={words.text("app-undo-name", { name: what })}
            data-testid="journal-undo"
          >
            {words.text("app-undo")}
          </Button>
        </div>
        {open && <Changes entry={line.entry} rowId={null} />}
      </div>
    </div>
  );
}
