// The profile in groups. What is known is shown and edited where it stands; what is not waits as a small button.
import { PlusOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { CustomField, Profile, ProfilePart } from "../../../bridge";
import { useReturnedFocus } from "../../../frame";
import { useWords } from "../../../words";
import { useFields } from "../../fields/api";
import { valueWords } from "../../fields/value";
import { TierTag } from "../../tiers/tier-tag";
import { VerifiedMark } from "../../verifications/verified-mark";
import { birthdayWords } from "../birthday";
import { type FieldName, fieldsOf, fieldWord, GROUPS, type OwnField, textOf } from "../profile-fields";
import styles from "./dossier.module.css";
import { Below, CustomEditor, TagsEditor, TextEditor, TierEditor } from "./editors";
import type { ProfileEdit } from "./use-profile-edit";

interface GroupProps {
  profile: Profile;
  edit: ProfileEdit;
}

/** A field as a line of the profile: how it reads, how it is edited, whether there is anything in it. */
interface Line {
  name: FieldName;
  label: string;
  filled: boolean;
  value: () => ReactNode;
  editor: () => ReactNode;
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}

function useOwnLine({ profile, edit }: GroupProps): (field: OwnField) => Line {
  const words = useWords();
  return (field) => {
    const { key } = field;
    const label = words.text(fieldWord(key));
    if (key === "tier") {
      return {
        name: key,
        label,
        filled: profile.tier_id !== null,
        value: () => <TierTag id={profile.tier_id} />,
        editor: () => <TierEditor value={profile.tier_id} edit={edit} />,
      };
    }
    if (key === "tags") {
      return {
        name: key,
        label,
        filled: profile.tags.length > 0,
        value: () => <Tags tags={profile.tags} />,
        editor: () => <TagsEditor value={profile.tags} edit={edit} />,
      };
    }
    const text = textOf(profile, key);
    return {
      name: key,
      label,
      filled: text !== "",
      value: () => (key === "birthday" ? birthdayWords(text, words) : text),
      editor: () => <TextEditor field={field} name={key} value={text} edit={edit} />,
    };
  };
}

function useCustomLine({ profile, edit }: GroupProps): (field: CustomField) => Line {
  const words = useWords();
  return (field) => {
    const name: FieldName = `custom:${field.id}`;
    const value = profile.custom[field.id];
    return {
      name,
      label: field.name,
      filled: value !== undefined,
      value: () => (value === undefined ? null : valueWords(value, words)),
      editor: () => <CustomEditor field={field} name={name} value={value} edit={edit} />,
    };
  };
}

function FieldLine({ line, edit }: { line: Line; edit: ProfileEdit }) {
  const words = useWords();
  const { name } = line;
  const value = useReturnedFocus<HTMLButtonElement>(edit.field === name);
  return (
    <div className={styles.fieldLine} data-label={line.label} data-testid="field-line">
      <div className={styles.label}>{line.label}</div>
      {edit.field === name ? (
        line.editor()
      ) : (
        <>
          <button
            ref={value}
            type="button"
            className={styles.value}
            onClick={() => edit.open(name)}
            title={words.text("customers-edit-field")}
            data-testid={`field-${name}`}
          >
            {line.filled ? line.value() : <span className={styles.quiet}>{edit.draftOf(name)}</span>}
          </button>
          <Below edit={edit} field={name} />
        </>
      )}
    </div>
  );
}

/** As which part a group is checked; the owner's own fields go with how a customer is kept. */
const PARTS: Readonly<Record<string, ProfilePart>> = { reach: "reach", who: "identity", keeping: "keeping" };

function GroupSection(props: { customer: string; group: string; lines: Line[]; edit: ProfileEdit }) {
  const { customer, group, lines, edit } = props;
  const words = useWords();
  const name = words.text(`customers-group-${group}`);
  const part = PARTS[group];
  const isShown = (line: Line) =>
    line.filled || edit.field === line.name || edit.errorOf(line.name) !== undefined;
  const missing = lines.filter((line) => !isShown(line));
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h3 className={styles.groupName}>{name}</h3>
        {part && <VerifiedMark customer={customer} part={part} name={name} />}
      </div>
      {lines.filter(isShown).map((line) => (
        <FieldLine key={line.name} line={line} edit={edit} />
      ))}
      <div className={styles.missing}>
        {missing.map((line) => (
          <button
            key={line.name}
            type="button"
            className={styles.add}
            onClick={() => edit.open(line.name)}
            data-testid={`add-${line.name}`}
            data-label={line.label}
          >
            <PlusOutlined /> {line.label}
          </button>
        ))}
      </div>
    </section>
  );
}

export function ProfileGroups(props: GroupProps & { customer: string }) {
  const { customer } = props;
  const ownLine = useOwnLine(props);
  const customLine = useCustomLine(props);
  const custom = useFields().map(customLine);
  return (
    <>
      {GROUPS.map((group) => (
        <GroupSection
          key={group}
          customer={customer}
          group={group}
          lines={fieldsOf(group).map(ownLine)}
          edit={props.edit}
        />
      ))}
      {custom.length > 0 && (
        <GroupSection customer={customer} group="custom" lines={custom} edit={props.edit} />
      )}
    </>
  );
}
