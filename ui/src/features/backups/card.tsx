// The copies of the book, in the settings: when, why, how large; one more now, one elsewhere, one back.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { type AppStatus, type Copy, useTask } from "../../bridge";
import { Card, ReadTrouble } from "../../frame";
import { useWords } from "../../words";
import { copiesQuery, makeCopy, saveCopy } from "./api";
import styles from "./backups.module.css";
import { RestoreDialog } from "./restore-dialog";
import { madeAt, sizeOf } from "./size";

function Row({ copy, onRestore }: { copy: Copy; onRestore: () => void }) {
  const words = useWords();
  return (
    <tr data-testid="copy">
      <td data-column="moment">{madeAt(copy.made_at)}</td>
      <td>{words.text(`backups-reason-${copy.reason}`)}</td>
      <td data-column="size">{sizeOf(copy.bytes)}</td>
      <td data-column="act">
        <Button size="small" onClick={onRestore} data-testid="copy-restore">
          {words.text("backups-restore")}
        </Button>
      </td>
    </tr>
  );
}

export function CopiesCard({ onRestored }: { onRestored: (status: AppStatus) => Promise<void> }) {
  const words = useWords();
  const copies = useQuery(copiesQuery);
  const [restoring, restore] = useState<Copy | null>(null);
  const [told, tell] = useState<"saved" | "restored" | null>(null);
  const make = useTask(async () => {
    tell(null);
    await makeCopy();
    await copies.refetch();
  });
  const save = useTask(async () => tell((await saveCopy()) ? "saved" : null));
  const refused = make.error ?? save.error;
  const restored = async (status: AppStatus) => {
    restore(null);
    await onRestored(status);
    tell("restored");
  };
  return (
    <Card title={words.text("backups-title")}>
      <div className={styles.head}>
        <p className={styles.note}>{words.text("backups-note")}</p>
        <div className={styles.actions}>
          <Button loading={save.busy} onClick={save.run} data-testid="copy-save">
            {words.text("backups-save")}
          </Button>
          <Button type="primary" loading={make.busy} onClick={make.run} data-testid="copy-make">
            {words.text("backups-make")}
          </Button>
        </div>
      </div>
      {refused && (
        <p className={styles.wrong} role="alert" data-testid="copy-refused">
          {words.error(refused)}
        </p>
      )}
      {told && !refused && (
        <p className={styles.told} role="status" data-testid={`copy-${told}`}>
          {words.text(`backups-${told}`)}
        </p>
      )}
      {copies.error && <ReadTrouble error={copies.error} onRetry={() => copies.refetch()} />}
      {copies.data?.length === 0 && <p className={styles.note}>{words.text("backups-none")}</p>}
      {copies.data && copies.data.length > 0 && (
        <table className={styles.table} data-testid="copies">
          <thead>
            <tr>
              <th scope="col">{words.text("backups-when")}</th>
              <th scope="col">{words.text("backups-why")}</th>
              <th scope="col" data-column="size">
                {words.text("backups-size")}
              </th>
              <th scope="col" aria-label={words.text("backups-restore")} />
            </tr>
          </thead>
          <tbody>
            {copies.data.map((copy) => (
              <Row key={copy.name} copy={copy} onRestore={() => restore(copy)} />
            ))}
          </tbody>
        </table>
      )}
      {restoring && <RestoreDialog copy={restoring} onClose={() => restore(null)} onRestored={restored} />}
    </Card>
  );
}
