// The rows of the preview as small tables.
import type { FieldChange, ImportKind, PreviewRow, Refusal } from "../../bridge";
import { useWords, type Words } from "../../words";
import { fieldWord } from "../customers/profile-fields";
import styles from "./preview.module.css";

/** 电话：138… → 139…; what the core does not tell is left out. */
function changeText(change: FieldChange, words: Words): string {
  const field = change.name || words.text(fieldWord(change.field));
  const { from, to } = change;
  if (from === "" && to === "") return words.text("imports-change-only", { field });
  if (from === "") return words.text("imports-change-set", { field, to });
  return words.text("imports-change", { field, from, to: to || words.text("imports-empty-value") });
}

function Changes({ row }: { row: PreviewRow }) {
  const words = useWords();
  const texts = row.changes.map((change) => changeText(change, words));
  if (texts.length === 0) return <>{words.text("imports-change-person")}</>;
  return (
    <>
      {texts.map((text) => (
        <span key={text} className={styles.change}>
          {text}
        </span>
      ))}
    </>
  );
}

export function Rows({ rows, fate, kind }: { rows: PreviewRow[]; fate: string; kind: ImportKind }) {
  const words = useWords();
  const changed = fate === "changed";
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.number}>{words.text("imports-preview-row")}</th>
          <th className={changed ? styles.who : undefined}>
            {words.text(kind === "customers" ? "imports-preview-who" : "imports-preview-what")}
          </th>
          {changed && <th>{words.text("imports-preview-changes")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row} data-testid="import-preview-row">
            <td className={styles.number}>{words.whole(row.row)}</td>
            <td className={styles.title}>{row.title}</td>
            {changed && (
              <td>
                <Changes row={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RefusedRows({ refusals }: { refusals: Refusal[] }) {
  const words = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.number}>{words.text("imports-preview-row")}</th>
          <th className={styles.column}>{words.text("imports-preview-column")}</th>
          <th>{words.text("imports-preview-value")}</th>
          <th>{words.text("imports-preview-reason")}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map((refusal) => (
          <tr key={refusal.row} data-testid="import-refused-row" data-code={refusal.code}>
            <td className={styles.number}>{words.whole(refusal.row)}</td>
            <td>{refusal.column || words.text("app-none")}</td>
            <td className={styles.value}>
              {refusal.value || words.text(refusal.column ? "imports-empty-value" : "app-none")}
            </td>
            <td className={styles.reason}>
              {words.text(`import-refused-${refusal.code.replaceAll("_", "-")}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
