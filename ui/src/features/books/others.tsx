// Other books: one to be found with the system's dialog, and those opened lately. In the settings, and where the present
// book cannot be opened.
import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type AppStatus, type RecentBook, useTask } from "../../bridge";
import { useWords } from "../../words";
import { forgetBook, openRecent, placeQuery } from "./api";
import styles from "./books.module.css";

interface RecentProps {
  book: RecentBook;
  onStatus: (status: AppStatus) => void;
  onForgotten: () => void;
}

function Recent({ book, onStatus, onForgotten }: RecentProps) {
  const words = useWords();
  const open = useTask(openRecent);
  const forget = useTask(forgetBook);
  const name = book.file_name;
  return (
    <li className={styles.recent} data-testid="recent-book" data-name={name}>
      <div className={styles.what}>
        <div className={styles.name} title={name}>
          {name}
        </div>
        <div className={styles.folder}>
          {words.text(book.there ? "books-in-folder" : "books-not-there", { folder: book.folder_name })}
        </div>
        {open.error && (
          <div className={styles.wrong} role="alert">
            {words.error(open.error)}
          </div>
        )}
      </div>
      <Button
        size="small"
        disabled={!book.there}
        loading={open.busy}
        onClick={async () => {
          const status = await open.run(book.token);
          if (status) onStatus(status);
        }}
        data-testid="recent-open"
      >
        {words.text("books-open-this")}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        onClick={async () => {
          await forget.run(book.token);
          onForgotten();
        }}
        aria-label={words.text("books-forget", { name })}
        title={words.text("books-forget", { name })}
        data-testid="recent-forget"
      />
    </li>
  );
}

export function RecentBooks({ onStatus }: { onStatus: (status: AppStatus) => void }) {
  const words = useWords();
  const place = useQuery(placeQuery);
  const recent = place.data?.recent ?? [];
  if (recent.length === 0) return null;
  return (
    <section className={styles.others}>
      <h3 className={styles.heading}>{words.text("books-recent")}</h3>
      <ul className={styles.list}>
        {recent.map((book) => (
          <Recent
            key={`${book.folder_name}/${book.file_name}`}
            book={book}
            onStatus={onStatus}
            onForgotten={() => place.refetch()}
          />
        ))}
      </ul>
    </section>
  );
}
