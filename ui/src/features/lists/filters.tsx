// The list's filters: tiers and absence as chips to press, all others behind one button, what is filtered as chips to
// take off, and a box that narrows as you type.
import { CloseOutlined, FilterOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, Popover, Select } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../../words";
import { useFields } from "../fields/api";
import { useTiers } from "../tiers/api";
import { useSummary } from "./api";
import { ColumnChooser } from "./column-chooser";
import { FilterPanel } from "./filter-panel";
import { useFilterChips } from "./filter-words";
import styles from "./filters.module.css";
import { isFiltered, type ListSearch, noFilter, parted, SORTS, toggled, wholeBook } from "./search";

interface FiltersProps {
  search: ListSearch;
  onChange: (part: Partial<ListSearch>) => void;
}

const ABSENT = ["90", "180"] as const;

function Chip(props: {
  label: string;
  chosen: boolean;
  onClick: () => void;
  testId: string;
  count?: number | undefined;
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
  const summary = useSummary({ ...wholeBook, tiers: [tier.id] });
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
      placeholder={words.text("lists-filter-text")}
      aria-label={words.text("lists-filter-text")}
      data-testid="filter-text"
    />
  );
}

function MoreFilters({ search, onChange }: FiltersProps) {
  const words = useWords();
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={<FilterPanel search={search} onChange={onChange} />}
      destroyOnHidden
    >
      <button type="button" className={styles.more} data-testid="filter-more">
        <FilterOutlined /> {words.text("lists-filter-more")}
      </button>
    </Popover>
  );
}

/** What is filtered beyond the chips above, each to be taken off. */
function FilterChips({ search, onChange }: FiltersProps) {
  const words = useWords();
  const chips = useFilterChips(search);
  return chips.map((chip) => (
    <span key={chip.name} className={styles.given} data-testid={`given-${chip.name}`}>
      {chip.text}
      <Button
        type="text"
        size="small"
        className={styles.off}
        icon={<CloseOutlined />}
        onClick={() => onChange(chip.off)}
        aria-label={words.text("lists-filter-off", { what: chip.text })}
        data-testid={`given-${chip.name}-off`}
      />
    </span>
  ));
}

function Order({ search, onChange }: FiltersProps) {
  const words = useWords();
  const own = useFields().map(({ id, name }) => ({
    value: `custom:${id}`,
    label: words.text("lists-sort-own", { name }),
  }));
  const options = SORTS.map((sort) => ({
    value: sort,
    label: words.text(`lists-sort-${sort.replace("_", "-")}`),
  }));
  return (
    <Select
      className={styles.sort}
      value={search.sort ?? "name"}
      options={[...options, ...own]}
      popupMatchSelectWidth={false}
      onChange={(sort) => onChange({ sort: sort === "name" ? undefined : sort, reverse: undefined })}
      aria-label={words.text("lists-sort")}
      data-testid="filter-sort"
    />
  );
}

export function Filters({ search, onChange }: FiltersProps) {
  const words = useWords();
  const tiers = useTiers();
  const chosen = parted(search.tier);
  return (
    <>
      <Chip
        label={words.text("lists-filter-all")}
        chosen={!isFiltered(search)}
        onClick={() => onChange(noFilter)}
        testId="filter-all"
      />
      {tiers.map((tier) => (
        <TierChip
          key={tier.id}
          tier={tier}
          chosen={chosen.includes(tier.id)}
          onClick={() => onChange({ tier: toggled(search.tier, tier.id) })}
        />
      ))}
      {ABSENT.map((days) => (
        <Chip
          key={days}
          label={words.text("lists-filter-absent", { days })}
          chosen={search.absent === days}
          onClick={() =>
            onChange({
              absent: search.absent === days ? undefined : days,
              never: undefined,
              bought: undefined,
            })
          }
          testId={`filter-absent-${days}`}
        />
      ))}
      <FilterChips search={search} onChange={onChange} />
      <MoreFilters search={search} onChange={onChange} />
      <div className={styles.right}>
        <TextFilter search={search} onChange={onChange} />
        <Order search={search} onChange={onChange} />
        <ColumnChooser />
      </div>
    </>
  );
}
