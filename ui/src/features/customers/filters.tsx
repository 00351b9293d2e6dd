// The list's filters: tiers and absence as chips, region and order as choices, and a box that narrows as you type.
import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import type { CustomerSort } from "../../bridge";
import { useWords } from "../../words";
import { useTiers } from "../tiers/api";
import { regionsQuery, summaryQuery, wholeBook } from "./api";
import styles from "./filters.module.css";
import { isFiltered, type ListSearch } from "./search";

interface FiltersProps {
  search: ListSearch;
  onChange: (part: Partial<ListSearch>) => void;
}

const ABSENT = [90, 180] as const;
const SORTS: readonly CustomerSort[] = ["name", "sales", "last_purchase", "added"];

function Chip(props: {
  label: string;
  chosen: boolean;
  onClick: () => void;
  testId: string;
  count?: number;
}) {
  const words = useWords();
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={props.chosen}
      onClick={props.onClick}
      data-testid={props.testId}
    >
      {props.label}
      {props.count !== undefined && <span className={styles.count}>{words.whole(props.count)}</span>}
    </button>
  );
}

function TierChip(props: { tier: { id: string; name: string }; chosen: boolean; onClick: () => void }) {
  const { tier, chosen, onClick } = props;
  const summary = useQuery(summaryQuery({ ...wholeBook, tier_id: tier.id })).data;
  return (
    <Chip label={tier.name} chosen={chosen} onClick={onClick} testId="filter-tier" count={summary?.count} />
  );
}

/** Narrows the list by what is typed; waits until the fingers rest, so that each letter is not a page in the history. */
function TextFilter({ search, onChange }: FiltersProps) {
  const words = useWords();
  const [text, setText] = useState(search.text ?? "");
  useEffect(() => setText(search.text ?? ""), [search.text]);
  useEffect(() => {
    if (text === (search.text ?? "")) return;
    const timer = setTimeout(() => onChange({ text: text || undefined }), 120);
    return () => clearTimeout(timer);
  }, [text, search.text, onChange]);
  return (
    <Input
      className={styles.text}
      prefix={<SearchOutlined />}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={words.text("customers-filter-text")}
      aria-label={words.text("customers-filter-text")}
      data-testid="filter-text"
    />
  );
}

export function Filters({ search, onChange }: FiltersProps) {
  const words = useWords();
  const tiers = useTiers();
  const regions = useQuery(regionsQuery).data ?? [];
  return (
    <>
      <Chip
        label={words.text("customers-filter-all")}
        chosen={!isFiltered(search)}
        onClick={() => onChange({ text: undefined, tier: undefined, region: undefined, absent: undefined })}
        testId="filter-all"
      />
      {tiers.map((tier) => (
        <TierChip
          key={tier.id}
          tier={tier}
          chosen={search.tier === tier.id}
          onClick={() => onChange({ tier: search.tier === tier.id ? undefined : tier.id })}
        />
      ))}
      {ABSENT.map((days) => (
        <Chip
          key={days}
          label={words.text("customers-filter-absent", { days })}
          chosen={search.absent === days}
          onClick={() => onChange({ absent: search.absent === days ? undefined : days })}
          testId={`filter-absent-${days}`}
        />
      ))}
      <div className={styles.more}>
        <TextFilter search={search} onChange={onChange} />
        {regions.length > 0 && (
          <Select
            className={styles.region}
            allowClear
            showSearch
            value={search.region ?? null}
            placeholder={words.text("field-region")}
            options={regions.map((region) => ({ value: region, label: region }))}
            onChange={(region: string | null) => onChange({ region: region ?? undefined })}
            aria-label={words.text("field-region")}
            data-testid="filter-region"
          />
        )}
        <Select<CustomerSort>
          className={styles.sort}
          value={search.sort ?? "name"}
          options={SORTS.map((sort) => ({
            value: sort,
            label: words.text(`customers-sort-${sort.replace("_", "-")}`),
          }))}
          onChange={(sort) => onChange({ sort })}
          aria-label={words.text("customers-sort")}
          data-testid="filter-sort"
        />
      </div>
    </>
  );
}
