// What stands on an entry that cannot be taken back: each later step with its own undo, and the entry's once none is left.
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useUndo } from "../../bridge";
import { ReadTrouble } from "../../frame";
import { momentOf, useWords } from "../../words";
import { standingQuery } from "./api";
import { EntryLine } from "./entry-line";
import styles from "./journal.module.css";

export function StandingDialog({ entry, onClose }: { entry: string; onClose: () => void }) {
  const words = useWords();
  const undo = useUndo();
  const { data, error, refetch } = useQuery(standingQuery(entry));
  const free = data?.length === 0;
  const takeBack = async () => {
    if (await undo.run(entry)) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={words.text("journal-standing")}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose} data-testid="standing-close">
          {words.text("app-close")}
        </Button>,
        <Button
          key="undo"
          type="primary"
          disabled={!free}
          loading={undo.busy}
          onClick={takeBack}
          data-testid="standing-undo"
        >
          {words.text("app-undo")}
        </Button>,
      ]}
      data-testid="standing"
    >
      {error ? (
        // What was taken back meanwhile needs no list.
        <ReadTrouble error={error} onRetry={() => refetch()} />
      ) : (
        <>
          <p className={styles.note}>
            {words.text(free ? "journal-standing-none" : "journal-standing-note")}
          </p>
          <div className={styles.standing}>
            {data?.map((line) => (
              <EntryLine key={line.entry} line={line} day={momentOf(line.at_ms).day} />
            ))}
          </div>
        </>
      )}
    </Modal>
  );
}
