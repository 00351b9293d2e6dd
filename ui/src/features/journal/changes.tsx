// What one entry changed: each field, what it was and what it is.
import { useQuery } from "@tanstack/react-query";
import type { FieldWas, RecordChange } from "../../bridge";
import { Bone, ReadTrouble, useLate } from "../../frame";
import { decimal, hasWords, useWords, type Words } from "../../words";
import { birthdayWords } from "../customers/birthday";
import { changesQuery } from "./api";
import styles from "./changes.module.css";

function written({ shown }: FieldWas, text: string, words: Words): string {
  if (text === "") return "";
  switch (shown) {
    case "money":
      return words.money(Number(text));
    case "quantity":
      return decimal(Number(text), 3);
    case "price":
      return decimal(Number(text), 4);
    case "birthday":
      return birthdayWords(text, words);
    case "word":
      return hasWords(words.language, text) ? words.text(text) : text;
    default:
      return text;
  }
}

function fieldId(was: FieldWas): string {
  return `field-${was.field.replaceAll("_", "-")}`;
}

/** A record that came is told by what it came with, one that went by what it was. */
function Was({ was, changed }: { was: FieldWas; changed: boolean }) {
  const words = useWords();
  const [from, to] = [written(was, was.from, words), written(was, was.to, words)];
  const none = words.text("app-none");
  return (
    <div className={styles.field} data-testid="field-was">
      <dt className={styles.name}>{was.name || words.text(fieldId(was))}</dt>
      <dd className={styles.values}>
        {from ? (
          <del className={styles.from}>{from}</del>
        ) : (
          changed && <span className={styles.from}>{none}</span>
        )}
        {(from || changed) && <span className={styles.arrow}>→</span>}
        <ins className={styles.to} data-nothing={to === ""}>
          {to || none}
        </ins>
      </dd>
    </div>
  );
}

function headOf(record: RecordChange, words: Words): string {
  const id = `kind-${record.kind.replaceAll("_", "-")}`;
  const kind = hasWords(words.language, id) ? words.text(id) : "";
  const parts = [kind, record.title, words.text(`journal-${record.happened}`)];
  return parts.filter((part) => part !== "").join(" · ");
}

/** In a customer's own history an edit of the customer needs no heading. */
function One({ record, own }: { record: RecordChange; own: boolean }) {
  const words = useWords();
  const changed = record.happened === "changed";
  const isPlain = own && changed && record.kind === "customer";
  const fields = record.fields.filter((was) => was.name || hasWords(words.language, fieldId(was)));
  return (
    <section className={styles.record} data-testid="record-change">
      {!isPlain && <h4 className={styles.head}>{headOf(record, words)}</h4>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((was) => (
            <Was key={was.field + was.name} was={was} changed={changed} />
          ))}
        </dl>
      )}
    </section>
  );
}

/** The changes of an entry. `rowId` is the record whose history this is, if it is one's. */
export function Changes({ entry, rowId }: { entry: string; rowId: string | null }) {
  const words = useWords();
  const { data, error, isPending, refetch } = useQuery(changesQuery(entry, rowId));
  const late = useLate(isPending);
  if (error) return <ReadTrouble error={error} onRetry={() => refetch()} />;
  if (!data) return late ? <Bone width={180} /> : null;
  return (
    <div className={styles.changes} data-testid="entry-changes">
      {data.records.map((record, index) => (
        // Records of one entry never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: several records may have the same kind and title
        <One key={index} record={record} own={rowId !== null} />
      ))}
      {data.more && <p className={styles.quiet}>{words.text("journal-more-records")}</p>}
      {data.records.length === 0 && <p className={styles.quiet}>{words.text("journal-no-fields")}</p>}
    </div>
  );
}
