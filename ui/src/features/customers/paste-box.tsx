// A block of text — a chat message, a shipping address, a visiting card — fills the form's fields.
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../words";
import { readText } from "./api";
import styles from "./paste-box.module.css";
import { fillFrom, type Texts } from "./paste-fill";
import { fieldWord } from "./profile-fields";

/** So long the fingers must rest; a paste is one stroke. */
const REST_MS = 150;

interface PasteBoxProps {
  /** What the form holds. */
  values: () => Readonly<Record<string, unknown>>;
  onFill: (changes: Texts) => void;
}

export function PasteBox({ values, onFill }: PasteBoxProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const [filled, setFilled] = useState<Texts>({});
  const latest = useRef({ values, onFill, filled });
  latest.current = { values, onFill, filled };
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const profile = text.trim() === "" ? null : await readText(text);
      if (isOver) return;
      const { values, onFill, filled } = latest.current;
      const next = fillFrom(profile, values(), filled);
      setFilled(next.filled);
      if (Object.keys(next.changes).length > 0) onFill(next.changes);
    }, REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  const names = Object.keys(filled).map((field) => words.text(fieldWord(field)));
  return (
    <div className={styles.paste}>
      <Input.TextArea
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={words.text("customers-paste")}
        aria-label={words.text("customers-paste")}
        data-testid="new-paste"
      />
      {names.length > 0 && (
        <div className={styles.filled} role="status" data-testid="paste-filled">
          {words.text("customers-paste-filled", { fields: names.join(words.text("app-comma")) })}
        </div>
      )}
    </div>
  );
}
