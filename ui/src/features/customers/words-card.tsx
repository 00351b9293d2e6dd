// Tags, sources and regions in the settings: each word with its customers, renamed, merged or removed everywhere at once.
import { DeleteOutlined, EditOutlined, SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Input, Segmented } from "antd";
import { useState } from "react";
import { useWrite, type WordCount, type WordKind } from "../../bridge";
import { Card } from "../../frame";
import { useWords } from "../../words";
import styles from "../settings/shape.module.css";
import { removeWord, renameWord, useWordOptions, wordsQuery } from "./words";

const KINDS: readonly WordKind[] = ["tag", "source", "region"];
/** From so many words on one searches rather than looks. */
const MANY = 8;

/** A word being renamed; another word in use makes one of the two. */
function Rename({ kind, word, onEnd }: { kind: WordKind; word: string; onEnd: () => void }) {
  const words = useWords();
  const [text, setText] = useState(word);
  const rename = useWrite(renameWord);
  const others = useWordOptions(kind).filter((option) => option.value !== word);
  const to = text.trim();
  const merges = others.some((option) => option.value === to);
  const save = async () => {
    if (to !== "" && to !== word) await rename.run(kind, word, to);
    onEnd();
  };
  return (
    <>
      <div className={styles.what}>
        <AutoComplete
          autoFocus
          style={{ width: "100%" }}
          value={text}
          options={others}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
          defaultActiveFirstOption={false}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") save();
            if (event.key === "Escape") onEnd();
          }}
          aria-label={words.text("customers-word-name")}
          data-testid="word-name"
        />
        {merges && <div className={styles.merge}>{words.text("customers-word-merges", { word: to })}</div>}
      </div>
      <Button type="primary" size="small" loading={rename.busy} onClick={save} data-testid="word-save">
        {words.text(merges ? "customers-word-merge" : "app-save")}
      </Button>
      <Button size="small" onClick={onEnd}>
        {words.text("app-cancel")}
      </Button>
    </>
  );
}

function WordRow({ kind, word }: { kind: WordKind; word: WordCount }) {
  const words = useWords();
  const [renaming, rename] = useState(false);
  const remove = useWrite(removeWord);
  const name = word.word;
  return (
    <div className={styles.row} data-testid="word-row" data-name={name}>
      {renaming ? (
        <Rename kind={kind} word={name} onEnd={() => rename(false)} />
      ) : (
        <>
          <span className={styles.word} title={name}>
            {name}
          </span>
          <span className={styles.count}>{words.text("unit-customers", { count: word.customers })}</span>
          <div className={styles.acts}>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              onClick={() => rename(true)}
              aria-label={words.text("customers-word-rename", { name })}
              data-testid="word-rename"
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              onClick={() => remove.run(kind, name)}
              aria-label={words.text("settings-remove", { name })}
              data-testid="word-remove"
            />
          </div>
        </>
      )}
    </div>
  );
}

export function WordsCard() {
  const words = useWords();
  const [kind, setKind] = useState<WordKind>("tag");
  const [find, setFind] = useState("");
  const list = useQuery(wordsQuery(kind)).data ?? [];
  const shown = list.filter((one) => one.word.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <Card title={words.text("customers-words-title")}>
      <div className={styles.head}>
        <span className={styles.note}>{words.text("customers-words-note")}</span>
      </div>
      <div className={styles.tools}>
        <Segmented<WordKind>
          value={kind}
          onChange={(next) => {
            setKind(next);
            setFind("");
          }}
          options={KINDS.map((one) => ({
            value: one,
            label: <span data-testid={`words-${one}`}>{words.text(`customers-words-${one}`)}</span>,
          }))}
        />
        {list.length > MANY && (
          <Input
            className={styles.find}
            allowClear
            prefix={<SearchOutlined />}
            value={find}
            onChange={(event) => setFind(event.target.value)}
            aria-label={words.text("customers-words-find")}
            placeholder={words.text("customers-words-find")}
            data-testid="words-find"
          />
        )}
      </div>
      <div className={styles.scroll}>
        {shown.length === 0 && (
          <p className={styles.none}>
            {words.text(list.length === 0 ? `customers-words-none-${kind}` : "customers-words-none-found")}
          </p>
        )}
        {shown.map((word) => (
          <WordRow key={word.word} kind={kind} word={word} />
        ))}
      </div>
    </Card>
  );
}
