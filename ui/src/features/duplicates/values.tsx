// A field's name and value as the merge page shows them.
import type { CustomField } from "../../bridge";
import { phone, useWords, type Words } from "../../words";
import { birthdayWords } from "../customers/birthday";
import { fieldWord } from "../customers/profile-fields";
import { TierTag } from "../tiers/tier-tag";
import styles from "./compare.module.css";

/** What a field is called: the catalogue's word, or the owner's for a field of their own (`custom:17`). */
export function fieldName(field: string, custom: readonly CustomField[], words: Words): string {
  const own = custom.find(({ id }) => field === `custom:${id}`);
  return own ? own.name : words.text(fieldWord(field));
}

export function FieldValue({ field, value }: { field: string; value: string }) {
  const words = useWords();
  if (field === "tier") return <TierTag id={value} />;
  if (field === "birthday") return <>{birthdayWords(value, words)}</>;
  if (field === "tags") {
    return (
      <span className={styles.tags}>
        {value.split("\n").map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
    );
  }
  if (field === "phone" || field === "more_phones") {
    return <span className={styles.text}>{value.split("\n").map(phone).join("\n")}</span>;
  }
  return <span className={styles.text}>{value}</span>;
}
