// The profile in groups. What is known is shown and edited where it stands; what is not waits as a small button.
import { PlusOutlined } from "@ant-design/icons";
import type { Profile } from "../../../bridge";
import { useReturnedFocus } from "../../../frame";
import { useWords } from "../../../words";
import { TierTag } from "../../tiers/tier-tag";
import { birthdayWords } from "../birthday";
import styles from "./dossier.module.css";
import { TagsEditor, TextEditor, TierEditor } from "./editors";
import type { FieldName, ProfileEdit } from "./use-profile-edit";

interface Group {
  words: string;
  fields: readonly FieldName[];
}

const GROUPS: readonly Group[] = [
  {
    words: "customers-group-reach",
    fields: ["phone", "more_phones", "wechat", "email", "preferred_channel", "address", "region"],
  },
  { words: "customers-group-who", fields: ["birthday", "company", "position", "industry", "size"] },
  {
    words: "customers-group-keeping",
    fields: ["tier_id", "tags", "preferences", "source", "external_id", "note"],
  },
];

const MULTILINE: ReadonlySet<FieldName> = new Set(["more_phones", "address", "preferences", "note"]);

interface GroupProps {
  profile: Profile;
  edit: ProfileEdit;
}

function isFilled(profile: Profile, field: FieldName): boolean {
  const value = profile[field];
  return value !== null && value.length > 0;
}

function fieldWords(field: FieldName): string {
  return field === "tier_id" ? "field-tier" : `field-${field.replaceAll("_", "-")}`;
}

function Value({ profile, field }: { profile: Profile; field: FieldName }) {
  const words = useWords();
  if (field === "tier_id") return <TierTag id={profile.tier_id} />;
  if (field === "birthday") return <>{birthdayWords(profile.birthday, words)}</>;
  if (field === "tags") {
    return (
      <span className={styles.tags}>
        {profile.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
    );
  }
  return <>{profile[field]}</>;
}

function Editor({ profile, edit, field }: GroupProps & { field: FieldName }) {
  if (field === "tier_id") return <TierEditor value={profile.tier_id} edit={edit} />;
  if (field === "tags") return <TagsEditor value={profile.tags} edit={edit} />;
  return <TextEditor field={field} value={profile[field]} edit={edit} multiline={MULTILINE.has(field)} />;
}

function FieldLine({ profile, edit, field }: GroupProps & { field: FieldName }) {
  const words = useWords();
  const value = useReturnedFocus<HTMLButtonElement>(edit.field === field);
  return (
    <div className={styles.fieldLine}>
      <div className={styles.label}>{words.text(fieldWords(field))}</div>
      {edit.field === field ? (
        <Editor profile={profile} edit={edit} field={field} />
      ) : (
        <button
          ref={value}
          type="button"
          className={styles.value}
          onClick={() => edit.open(field)}
          title={words.text("customers-edit-field")}
          data-testid={`field-${field}`}
        >
          <Value profile={profile} field={field} />
        </button>
      )}
    </div>
  );
}

export function ProfileGroups({ profile, edit }: GroupProps) {
  const words = useWords();
  return (
    <>
      {GROUPS.map((group) => {
        const shown = group.fields.filter((field) => isFilled(profile, field) || edit.field === field);
        const missing = group.fields.filter((field) => !shown.includes(field));
        return (
          <section key={group.words} className={styles.group}>
            <h3 className={styles.groupName}>{words.text(group.words)}</h3>
            {shown.map((field) => (
              <FieldLine key={field} profile={profile} edit={edit} field={field} />
            ))}
            <div className={styles.missing}>
              {missing.map((field) => (
                <button
                  key={field}
                  type="button"
                  className={styles.add}
                  onClick={() => edit.open(field)}
                  data-testid={`add-${field}`}
                >
                  <PlusOutlined /> {words.text(fieldWords(field))}
                </button>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
