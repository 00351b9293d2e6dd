// One setting: its name and what it does at the left, its control at the right.
import type { ReactNode } from "react";
import styles from "./page.module.css";

export function Line({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <div>
        <div className={styles.name}>{name}</div>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
