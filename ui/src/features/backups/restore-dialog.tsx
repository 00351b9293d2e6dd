// Restoring a copy: it is opened and checked first, what it holds stands beside the present book, then one button.
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { type AppStatus, type Copy, toCallError, useTask } from "../../bridge";
import { Bone } from "../../frame";
import { useWords } from "../../words";
import { copyViewQuery, restoreCopy } from "./api";
import styles from "./backups.module.css";
import { HoldingsTable } from "./holdings";
import { madeAt } from "./size";

interface RestoreProps {
  copy: Copy;
  onClose: () => void;
  onRestored: (status: AppStatus) => void;
}

export function RestoreDialog({ copy, onClose, onRestored }: RestoreProps) {
  const words = useWords();
  const view = useQuery(copyViewQuery(copy.name));
  const restoring = useTask(restoreCopy);
  const busy = restoring.busy;
  const error = restoring.error ?? view.error;
  const restore = async () => {
    const status = await restoring.run(copy.name);
    if (status) onRestored(status);
  };
  return (
    <Modal
      open
      width={560}
      title={words.text("backups-restore-title", { moment: madeAt(copy.made_at) })}
      closable={!busy}
      maskClosable={!busy}
      onCancel={onClose}
      footer={[
        <Button key="cancel" disabled={busy} onClick={onClose} data-testid="restore-cancel">
          {words.text("app-cancel")}
        </Button>,
        <Button
          key="restore"
          type="primary"
          disabled={!view.data}
          loading={busy}
          onClick={restore}
          data-testid="restore-run"
        >
          {words.text("backups-restore-run")}
        </Button>,
      ]}
      data-testid="restore"
    >
      {error ? (
        <p className={styles.wrong} role="alert" data-testid="restore-refused">
          {words.error(toCallError(error))}
        </p>
      ) : (
        <p className={styles.note}>
          {words.text(view.data ? "backups-restore-note" : "backups-restore-checking")}
        </p>
      )}
      {view.isPending && <Bone width="100%" height={110} />}
      {view.data && <HoldingsTable view={view.data} />}
    </Modal>
  );
}
