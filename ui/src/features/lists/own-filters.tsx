// Filters by the owner's own fields: choices, letters in a text, the ends of a range.
import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { CustomField, CustomFilter, CustomValue } from "../../bridge";
import { parseMoney, useWords } from "../../words";
import { useFields } from "../fields/api";
import { valueInput } from "../fields/value";
import styles from "./filters.module.css";
import { askedOf, asking } from "./own-search";
import type { ListSearch } from "./search";

interface AskProps {
  field: CustomField;
  asked: CustomFilter;
  onAsk: (part: Partial<CustomFilter>) => void;
}

function Choices({ field, asked, onAsk }: AskProps) {
  return (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      value={asked.one_of}
      options={field.choices.map((choice) => ({ value: choice, label: choice }))}
      onChange={(one_of: string[]) => onAsk({ one_of })}
      aria-label={field.name}
      data-testid={`filter-own-${field.name}`}
    />
  );
}

function Letters({ field, asked, onAsk }: AskProps) {
  const words = useWords();
  const [text, setText] = useState(asked.holds);
  const take = () => onAsk({ holds: text.trim() });
  return (
    <Input
      value={text}
      allowClear
      placeholder={words.text("lists-own-holds-any")}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onPressEnter={take}
      aria-label={field.name}
      data-testid={`filter-own-${field.name}`}
    />
  );
}

/** What was typed as an end of a range; nothing when it is none. */
function endOf(field: CustomField, text: string): CustomValue | null {
  if (field.kind === "money") return parseMoney(text);
  const typed = text.trim().replaceAll(",", "");
  return /^-?\d{1,15}(\.\d+)?$/.test(typed) ? typed : null;
}

function Figure({ field, asked, onAsk, end }: AskProps & { end: "from" | "to" }) {
  const words = useWords();
  const [text, setText] = useState(valueInput(asked[end] ?? undefined));
  const value = endOf(field, text);
  const isWrong = text.trim() !== "" && value === null;
  const take = () => {
    if (!isWrong) onAsk({ [end]: value });
  };
  return (
    <Input
      value={text}
      status={isWrong ? "error" : ""}
      inputMode="decimal"
      placeholder={words.text(`lists-amount-${end}`)}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onPressEnter={take}
      aria-label={`${field.name} ${words.text(`lists-amount-${end}`)}`}
      data-testid={`filter-own-${field.name}-${end}`}
    />
  );
}

const DAY_WORDS = { from: "lists-day-since", to: "lists-day-until" } as const;

function Day({ field, asked, onAsk, end }: AskProps & { end: "from" | "to" }) {
  const words = useWords();
  const given = asked[end];
  return (
    <DatePicker
      value={typeof given === "string" ? dayjs(given) : null}
      placeholder={words.text(DAY_WORDS[end])}
      onChange={(day) => onAsk({ [end]: day ? day.format("YYYY-MM-DD") : null })}
      aria-label={`${field.name} ${words.text(DAY_WORDS[end])}`}
      data-testid={`filter-own-${field.name}-${end}`}
    />
  );
}

function Ask(props: AskProps) {
  const { kind } = props.field;
  if (kind === "choice") return <Choices {...props} />;
  if (kind === "text") return <Letters {...props} />;
  const End = kind === "date" ? Day : Figure;
  return (
    <div className={styles.pair}>
      <End {...props} end="from" />
      <End {...props} end="to" />
    </div>
  );
}

export function OwnFilters(props: { search: ListSearch; onChange: (part: Partial<ListSearch>) => void }) {
  const { search, onChange } = props;
  return useFields().map((field) => {
    const asked = askedOf(search.own, field.id);
    return (
      <div key={field.id} className={styles.field}>
        <span className={styles.label}>{field.name}</span>
        <Ask
          field={field}
          asked={asked}
          onAsk={(part) => onChange({ own: asking(search.own, { ...asked, ...part }) })}
        />
      </div>
    );
  });
}
