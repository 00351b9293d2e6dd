// The columns in one line, once they are understood: what goes where, what stays out, and *change*.
import { Button } from "antd";
import type { ImportPlan } from "../../bridge";
import { useWords } from "../../words";
import { useFieldName } from "./field-name";
import styles from "./folded.module.css";
import { leftOut } from "./plan";

export function Folded({ plan, onChange }: { plan: ImportPlan; onChange: () => void }) {
  const words = useWords();
  const nameOf = useFieldName();
  const mapped = plan.columns.filter((column) => column.field !== null);
  const names = leftOut(plan).map((column) => column.header);
  return (
    <section className={styles.folded} data-testid="import-folded">
      <div className={styles.head}>
        <span className={styles.title}>
          {words.text("imports-mapping-folded", { mapped: mapped.length, total: plan.columns.length })}
        </span>
        <Button type="link" size="small" onClick={onChange} data-testid="import-mapping-change">
          {words.text("imports-mapping-change")}
        </Button>
      </div>
      <ul className={styles.pairs}>
        {mapped.map((column) => {
          const { index, header } = column;
          const ours = nameOf(column);
          return (
            <li key={index} className={styles.pair}>
              {header}
              {header !== ours && <span className={styles.ours}>→ {ours}</span>}
            </li>
          );
        })}
      </ul>
      {names.length > 0 && (
        <p className={styles.left} title={names.join(words.text("app-comma"))}>
          {words.text("imports-mapping-left", { names: names.join(words.text("app-comma")) })}
        </p>
      )}
    </section>
  );
}
