// All filters at once. Each acts as soon as it is chosen; the list behind follows.
import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { type ReactNode, useState } from "react";
import { decimalInput, parseMoney, useWords } from "../../words";
import { useValues } from "./api";
import { monthWords } from "./filter-words";
import styles from "./filters.module.css";
import { OwnFilters } from "./own-filters";
import { joined, type ListSearch, parted } from "./search";

interface PanelProps {
  search: ListSearch;
  onChange: (part: Partial<ListSearch>) => void;
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

function Many(props: {
  label: string;
  name: "region" | "tag" | "source" | "industry" | "responsible";
  values: readonly string[];
  panel: PanelProps;
}) {
  const { label, name, values, panel } = props;
  if (values.length === 0) return null;
  return (
    <Field label={label}>
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        value={parted(panel.search[name])}
        options={values.map((value) => ({ value, label: value }))}
        onChange={(chosen: string[]) => panel.onChange({ [name]: joined(chosen) })}
        aria-label={label}
        data-testid={`filter-${name}`}
      />
    </Field>
  );
}

const BOUGHT = [
  "absent-30",
  "absent-60",
  "absent-90",
  "absent-180",
  "absent-365",
  "bought-30",
  "bought-90",
  "bought-365",
];

/** How long ago they bought: absent for so long, here within so long, or never. */
function LastPurchase({ search, onChange }: PanelProps) {
  const words = useWords();
  const chosen = search.absent
    ? `absent-${search.absent}`
    : search.bought
      ? `bought-${search.bought}`
      : search.never && "never";
  const label = (value: string) => {
    const [kind, days = ""] = value.split("-");
    return words.text(`lists-filter-${kind}`, { days });
  };
  const options = [...new Set([...BOUGHT, ...(chosen ? [chosen] : []), "never"])];
  return (
    <Field label={words.text("customers-figure-last")}>
      <Select
        allowClear
        value={chosen ?? null}
        placeholder={words.text("lists-any")}
        options={options.map((value) => ({ value, label: label(value) }))}
        onChange={(value: string | null) => {
          const [kind, days] = (value ?? "").split("-");
          onChange({
            absent: kind === "absent" ? days : undefined,
            bought: kind === "bought" ? days : undefined,
            never: kind === "never" ? "1" : undefined,
          });
        }}
        aria-label={words.text("customers-figure-last")}
        data-testid="filter-bought"
      />
    </Field>
  );
}

function Amount(props: { name: "from" | "to"; panel: PanelProps }) {
  const { name, panel } = props;
  const words = useWords();
  const given = panel.search[name];
  const [text, setText] = useState(given === undefined ? "" : decimalInput(Number(given), 2));
  const fen = parseMoney(text);
  const isWrong = text.trim() !== "" && fen === null;
  const take = () => {
    if (!isWrong) panel.onChange({ [name]: fen === null ? undefined : String(fen) });
  };
  return (
    <Input
      value={text}
      status={isWrong ? "error" : ""}
      inputMode="decimal"
      placeholder={words.text(`lists-amount-${name}`)}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onPressEnter={take}
      aria-label={words.text(`lists-amount-${name}`)}
      data-testid={`filter-sales-${name}`}
    />
  );
}

function Day({ name, panel }: { name: "since" | "until"; panel: PanelProps }) {
  const words = useWords();
  const given = panel.search[name];
  return (
    <DatePicker
      value={given ? dayjs(given) : null}
      placeholder={words.text(`lists-day-${name}`)}
      onChange={(day) => panel.onChange({ [name]: day?.format("YYYY-MM-DD") })}
      aria-label={words.text(`lists-day-${name}`)}
      data-testid={`filter-${name}`}
    />
  );
}

const MONTHS = Array.from({ length: 24 }, (_, index) => index + 1);

export function FilterPanel(panel: PanelProps) {
  const words = useWords();
  const values = useValues();
  const { search, onChange } = panel;
  return (
    <div className={styles.panel} data-testid="filter-panel">
      <Many label={words.text("field-region")} name="region" values={values.regions} panel={panel} />
      <Many label={words.text("field-tags")} name="tag" values={values.tags} panel={panel} />
      <Many label={words.text("field-source")} name="source" values={values.sources} panel={panel} />
      <Many label={words.text("field-industry")} name="industry" values={values.industries} panel={panel} />
      <Many
        label={words.text("field-responsible")}
        name="responsible"
        values={values.responsibles}
        panel={panel}
      />
      <LastPurchase {...panel} />
      <Field label={words.text("customers-figure-total")}>
        <div className={styles.pair}>
          <Amount name="from" panel={panel} />
          <Amount name="to" panel={panel} />
        </div>
      </Field>
      <Field label={words.text("field-birthday")}>
        <Select
          allowClear
          value={search.birthday ?? null}
          placeholder={words.text("lists-any")}
          options={MONTHS.map((month) => ({ value: String(month), label: monthWords(words, month) }))}
          onChange={(birthday: string | null) => onChange({ birthday: birthday ?? undefined })}
          aria-label={words.text("field-birthday")}
          data-testid="filter-birthday"
        />
      </Field>
      <Field label={words.text("field-phone")}>
        <Select
          allowClear
          value={search.phone ?? null}
          placeholder={words.text("lists-any")}
          options={["yes", "no"].map((value) => ({ value, label: words.text(`lists-phone-${value}`) }))}
          onChange={(phone: string | null) => onChange({ phone: phone ?? undefined })}
          aria-label={words.text("field-phone")}
          data-testid="filter-phone"
        />
      </Field>
      <Field label={words.text("lists-column-added")}>
        <div className={styles.pair}>
          <Day name="since" panel={panel} />
          <Day name="until" panel={panel} />
        </div>
      </Field>
      <OwnFilters {...panel} />
    </div>
  );
}
