// One box that finds customers (name, pinyin, initials, phone tail, company), pages and actions, as you type.
import { SearchOutlined } from "@ant-design/icons";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../words";
import { isComposing, keyLabel, useKeys } from "./keys";
import styles from "./search-box.module.css";
import { type Find, useFinds } from "./use-finds";

function FindList(props: {
  id: string;
  finds: Find[];
  chosen: number;
  onHover: (i: number) => void;
  onPick: (find: Find) => void;
}) {
  const words = useWords();
  const { finds, chosen } = props;
  return (
    <div className={styles.list} id={props.id} role="listbox" data-testid="search-results">
      {finds.length === 0 && <div className={styles.none}>{words.text("app-search-none")}</div>}
      {finds.map((find, index) => (
        <div key={find.key}>
          {find.group !== finds[index - 1]?.group && (
            <div className={styles.group}>{words.text(find.group)}</div>
          )}
          <div
            role="option"
            tabIndex={-1}
            id={`${props.id}-${index}`}
            aria-selected={index === chosen}
            className={styles.find}
            data-testid={find.testId}
            ref={(row) => {
              if (index === chosen) row?.scrollIntoView({ block: "nearest" });
            }}
            onMouseMove={() => props.onHover(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onPick(find)}
            onKeyDown={() => undefined}
          >
            <span className={styles.icon}>{find.icon}</span>
            <span className={styles.title}>{find.title}</span>
            {find.tag}
            <span className={styles.beside}>{find.beside}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

/** Enter pressed before the finds of the last letter are there takes the first of them once they come. */
function useEnter(settled: boolean, pick: () => void): { enter: () => void; forget: () => void } {
  const [due, wait] = useState(false);
  const latest = useRef(pick);
  latest.current = pick;
  useEffect(() => {
    if (!due || !settled) return;
    wait(false);
    latest.current();
  }, [due, settled]);
  return { enter: () => wait(true), forget: () => wait(false) };
}

export function SearchBox({ onKeys }: { onKeys: () => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState(0);
  const { finds, settled } = useFinds(text, open, onKeys);
  const at = Math.min(chosen, Math.max(finds.length - 1, 0));
  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useKeys({ "/": focus });
  useKeys({ "Mod+k": focus }, { reach: "typing" });

  const leave = () => {
    forget();
    setOpen(false);
    setText("");
    choose(0);
    input.current?.blur();
  };
  const pick = (find: Find | undefined) => {
    if (!find) return;
    leave();
    find.go();
  };
  const { enter, forget } = useEnter(settled, () => pick(finds[at]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") choose(Math.min(at + 1, finds.length - 1));
    else if (event.key === "ArrowUp") choose(Math.max(at - 1, 0));
    else if (event.key === "Enter") enter();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.box} data-tour="search">
      <SearchOutlined className={styles.glass} />
      <input
        ref={input}
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          choose(0);
          forget();
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        placeholder={words.text("app-search")}
        role="combobox"
        aria-label={words.text("app-search")}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        spellCheck={false}
        autoComplete="off"
        data-testid="search"
      />
      <kbd className={styles.key}>{keyLabel("Mod+k")}</kbd>
      {open && <FindList id={listId} finds={finds} chosen={at} onHover={choose} onPick={pick} />}
    </search>
  );
}
