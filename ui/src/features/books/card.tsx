// The book in the settings: what it is called, which folder it lies in, moving it, another one, a new one.
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { type AppStatus, useTask } from "../../bridge";
import { Card } from "../../frame";
import { useWords } from "../../words";
import { moveBook, newBook, openBook, placeQuery } from "./api";
import styles from "./books.module.css";
import { RecentBooks } from "./others";

/** A new book needs the name of its business; where it lies is asked by the system. */
function NewBook({ onClose, onStatus }: { onClose: () => void; onStatus: (status: AppStatus) => void }) {
  const words = useWords();
  const [name, setName] = useState("");
  const make = useTask(newBook);
  const run = async () => {
    if (name.trim() === "") return;
    const status = await make.run(name.trim(), words.language);
    if (status) onStatus(status);
  };
  return (
    <Modal
      open
      onCancel={onClose}
      onOk={run}
      confirmLoading={make.busy}
      okButtonProps={{ disabled: name.trim() === "" }}
      title={words.text("books-new-title")}
      okText={<span data-testid="book-new-go">{words.text("books-new-where")}</span>}
      cancelText={words.text("app-cancel")}
      data-testid="book-new-dialog"
    >
      <label className={styles.label} htmlFor="book-new-name">
        {words.text("app-business-name")}
      </label>
      <Input
        id="book-new-name"
        autoFocus
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={run}
        placeholder={words.text("app-business-name-example")}
        data-testid="book-new-name"
      />
      {make.error && (
        <div className={styles.wrong} role="alert" data-testid="book-refused">
          {words.error(make.error)}
        </div>
      )}
    </Modal>
  );
}

interface BookCardProps {
  /** Another book is open. */
  onOther: (status: AppStatus) => void;
  /** The same book lies elsewhere. */
  onMoved: (status: AppStatus) => void;
}

export function BookCard({ onOther, onMoved }: BookCardProps) {
  const words = useWords();
  const place = useQuery(placeQuery).data;
  const open = useTask(openBook);
  const move = useTask(moveBook);
  const [making, make] = useState(false);
  const refused = open.error ?? move.error;
  return (
    <Card title={words.text("settings-data")}>
      <div className={styles.here}>
        <div className={styles.what}>
          <div className={styles.name} data-testid="settings-file">
            {place?.file_name}
          </div>
          <div className={styles.folder} data-testid="settings-folder">
            {place && words.text("books-in-folder", { folder: place.folder_name })}
          </div>
        </div>
        <Button
          loading={move.busy}
          onClick={async () => {
            const status = await move.run(words.language);
            if (status) onMoved(status);
          }}
          data-testid="book-move"
        >
          {words.text("books-move")}
        </Button>
        <Button
          loading={open.busy}
          onClick={async () => {
            const status = await open.run(words.language);
            if (status) onOther(status);
          }}
          data-testid="book-open"
        >
          {words.text("books-open")}
        </Button>
        <Button onClick={() => make(true)} data-testid="book-new">
          {words.text("books-new")}
        </Button>
      </div>
      {refused && (
        <div className={styles.wrong} role="alert" data-testid="book-refused">
          {words.error(refused)}
        </div>
      )}
      <p className={styles.note}>{words.text("settings-file-note")}</p>
      <RecentBooks onStatus={onOther} />
      {making && <NewBook onClose={() => make(false)} onStatus={onOther} />}
    </Card>
  );
}
