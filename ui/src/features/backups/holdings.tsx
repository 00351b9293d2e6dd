// What a copy holds, beside the present book.
import type { CopyView, Holdings } from "../../bridge";
import { momentOf, useWords } from "../../words";
import styles from "./backups.module.css";

function lastChange(holds: Holdings): string | null {
  if (holds.last_change_ms === null) return null;
  const { day, time } = momentOf(holds.last_change_ms);
  return `${day} ${time}`;
}

export function HoldingsTable({ view }: { view: CopyView }) {
  const words = useWords();
  const { holds, present } = view;
  const rows: { id: string; of: (holds: Holdings) => string | null }[] = [
    { id: "backups-holds-name", of: (one) => one.business_name },
    { id: "backups-holds-customers", of: (one) => words.whole(one.customers) },
    { id: "backups-holds-purchases", of: (one) => words.whole(one.purchases) },
    { id: "backups-holds-change", of: lastChange },
  ];
  return (
    <table className={styles.table} data-testid="copy-holds">
      {present && (
        <thead>
          <tr>
            <td />
            <th scope="col">{words.text("backups-the-copy")}</th>
            <th scope="col">{words.text("backups-the-present")}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ id, of }) => (
          <tr key={id}>
            <th scope="row">{words.text(id)}</th>
            <td data-differs={present !== null && of(holds) !== of(present)}>
              {of(holds) || words.text("app-none")}
            </td>
            {present && <td>{of(present) || words.text("app-none")}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
