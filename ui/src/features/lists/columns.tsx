// The columns a list can show: how each is headed, how wide it wants to be, what a cell says.
import { type ReactNode, useCallback } from "react";
import type { CustomField, ListColumn, ListRow, ListSort, ShownColumn } from "../../bridge";
import { momentOf, phone, useWords, type Words } from "../../words";
import { birthdayWords } from "../customers/birthday";
import { useAllFields } from "../fields/api";
import { valueWords } from "../fields/value";
import { TierTag } from "../tiers/tier-tag";
import styles from "./table.module.css";

export interface ColumnKind {
  /** The narrowest it may be, in pixels. */
  least: number;
  /** Its share of what room is left. */
  share: number;
  sort?: ListSort;
  figure?: boolean;
  /** What a cell says, and what it says when it is cut off. */
  cell: (row: ListRow, words: Words) => ReactNode;
  title?: (row: ListRow, words: Words) => string;
}

function plain(field: keyof ListRow, least: number, share: number): ColumnKind {
  const text = (row: ListRow) => String(row[field]);
  return { least, share, cell: text, title: text };
}

function Name({ row }: { row: ListRow }) {
  return (
    <>
      <div className={styles.name}>{row.name}</div>
      {row.company && row.company !== row.name && <div className={styles.company}>{row.company}</div>}
    </>
  );
}

const tags = (row: ListRow, words: Words) => row.tags.join(words.text("app-comma"));

const COLUMNS: Readonly<Record<string, ColumnKind>> = {
  name: {
    least: 160,
    share: 3,
    sort: "name",
    cell: (row) => <Name row={row} />,
    title: (row) => [row.name, row.company].filter(Boolean).join(" · "),
  },
  external_id: plain("external_id", 96, 1),
  tier: { least: 84, share: 0.6, sort: "tier", cell: (row) => <TierTag id={row.tier_id} /> },
  phone: { least: 130, share: 1.2, cell: (row) => phone(row.phone), title: (row) => row.phone },
  email: plain("email", 160, 1.6),
  wechat: plain("wechat", 120, 1.2),
  company: plain("company", 140, 2),
  position: plain("position", 90, 1),
  address: plain("address", 180, 2),
  region: { ...plain("region", 76, 1), sort: "region" },
  source: plain("source", 96, 1),
  industry: plain("industry", 96, 1),
  responsible: plain("responsible", 84, 1),
  birthday: {
    least: 110,
    share: 1,
    cell: (row, words) => birthdayWords(row.birthday, words),
    title: (row, words) => birthdayWords(row.birthday, words),
  },
  tags: { least: 120, share: 1.4, cell: tags, title: tags },
  total: {
    least: 124,
    share: 1.1,
    sort: "sales",
    figure: true,
    cell: (row, words) => row.last_on !== null && words.money(row.total_fen),
  },
  last: {
    least: 166,
    share: 1.4,
    sort: "last_purchase",
    cell: (row, words) =>
      row.last_on !== null && (
        <>
          {row.last_on} <span className={styles.ago}>{words.ago(row.last_on)}</span>
        </>
      ),
  },
  added: { least: 104, share: 0.8, sort: "added", cell: (row) => momentOf(row.created_ms).day },
};

/** Every column that any book has, in the order the chooser offers them. */
export const ALL_COLUMNS: readonly ListColumn[] = Object.keys(COLUMNS);

/** The key of a field's column and of the order by it. */
export function ownKey(field: CustomField): string {
  return `custom:${field.id}`;
}

const LEAST = { text: 120, number: 96, money: 124, date: 110, choice: 96 } as const;

function ownColumn(field: CustomField): ColumnKind {
  const text = (row: ListRow, words: Words) => {
    const value = row.custom[field.id];
    return value === undefined ? "" : valueWords(value, words);
  };
  const figure = field.kind === "money" || field.kind === "number";
  return { least: LEAST[field.kind], share: 1, sort: ownKey(field), figure, cell: text, title: text };
}

/** A column with the name at its head. */
export type NamedColumn = ColumnKind & { name: string };

/** Knows each column by its key; nothing of a field that is out of use. */
export type KnowColumn = (column: ListColumn) => NamedColumn | undefined;

export function useKnowColumn(): KnowColumn {
  const words = useWords();
  const fields = useAllFields();
  return useCallback(
    (column) => {
      const known = COLUMNS[column];
      if (known) return { ...known, name: words.text(headOf(column)) };
      const field = fields.find((one) => !one.removed && ownKey(one) === column);
      return field && { ...ownColumn(field), name: field.name };
    },
    [words, fields],
  );
}

/** What a list shows before anybody arranged it. */
export const FIRST_COLUMNS: ShownColumn[] = (
  ["name", "tier", "phone", "region", "total", "last"] as const
).map((column) => ({ column, width: 0 }));

/** The key of a column's head. */
function headOf(column: ListColumn): string {
  return `lists-column-${column.replaceAll("_", "-")}`;
}

/** Room for the mark that selects a row. */
const MARK = 28;
const GAP = 16;
const PADDING = 36;

/** The columns as CSS: the grid, and the width below which the list scrolls sideways. */
export function gridOf(columns: readonly ShownColumn[], know: KnowColumn): { grid: string; least: number } {
  const tracks = columns.map(({ column, width }) => {
    const { least, share } = know(column) ?? { least: 0, share: 1 };
    return { least: width || least, track: width > 0 ? `${width}px` : `minmax(${least}px, ${share}fr)` };
  });
  const least = tracks.reduce((sum, track) => sum + track.least + GAP, MARK + PADDING);
  return { grid: `${MARK}px ${tracks.map(({ track }) => track).join(" ")}`, least };
}
