// What a form folds away: there, but not in the way.
import { RightOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import styles from "./fold.module.css";

export function Fold({ label, testId, children }: { label: string; testId: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary data-testid={testId}>
        <RightOutlined className={styles.arrow} />
        {label}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
