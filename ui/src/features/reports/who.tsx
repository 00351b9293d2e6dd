// For whom: everybody who bought, the best, a tier, or some chosen by name.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import type { ChosenCustomer } from "../../bridge";
import { useWords } from "../../words";
import { searchQuery } from "../lists/api";
import { useTiers } from "../tiers/api";
import { TOP } from "./choice";
import styles from "./page.module.css";
import type { ReportSearch, Who } from "./search";

const HITS = 10;

interface WhoFieldsProps {
  whos: readonly Who[];
  fallback: Who;
  /** The names of those chosen. */
  names: readonly ChosenCustomer[];
}

function useChange() {
  const navigate = useNavigate({ from: "/reports" });
  return (part: Partial<ReportSearch>) =>
    navigate({ search: (now) => ({ ...now, at: undefined, ...part }), replace: true });
}

function ChosenSelect({ ids, names }: { ids: string[]; names: readonly ChosenCustomer[] }) {
  const words = useWords();
  const change = useChange();
  const [text, setText] = useState("");
  const hits = useQuery({
    ...searchQuery(text.trim(), HITS),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
  });
  const found = text.trim() === "" ? [] : (hits.data ?? []);
  const known = names.filter((name) => ids.includes(name.id) && !found.some((hit) => hit.id === name.id));
  return (
    <Select<string[]>
      mode="multiple"
      className={styles.chosen}
      maxTagCount="responsive"
      showSearch={{ filterOption: false, onSearch: setText }}
      value={ids}
      placeholder={words.text("purchases-customer-placeholder")}
      notFoundContent={
        text.trim() === "" ? words.text("purchases-customer-type") : words.text("app-search-none")
      }
      options={[...known, ...found].map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next) => {
        setText("");
        change({ ids: next.length > 0 ? next.join(",") : undefined });
      }}
      aria-label={words.text("reports-page-who-chosen")}
      data-testid="report-chosen"
    />
  );
}

function TierSelect({ tier }: { tier: string | undefined }) {
  const words = useWords();
  const change = useChange();
  const tiers = useTiers();
  return (
    <Select<string>
      className={styles.tier}
      value={tier ?? null}
      placeholder={words.text("reports-page-who-tier-choose")}
      options={tiers.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next) => change({ tier: next })}
      aria-label={words.text("reports-page-who-tier-choose")}
      data-testid="report-tier"
    />
  );
}

export function WhoFields({ whos, fallback, names }: WhoFieldsProps) {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const change = useChange();
  const who = search.who ?? fallback;
  return (
    <>
      <Select<Who>
        className={styles.who}
        value={who}
        options={whos.map((one) => ({ value: one, label: words.text(`reports-page-who-${one}`) }))}
        onChange={(next) => change({ who: next === fallback ? undefined : next })}
        aria-label={words.text("reports-page-who")}
        data-testid="report-who"
      />
      {who === "top" && (
        <InputNumber<number>
          className={styles.top}
          min={1}
          max={10_000}
          precision={0}
          value={search.top ?? TOP}
          onChange={(next) => next && change({ top: next === TOP ? undefined : next })}
          aria-label={words.text("reports-page-who-count")}
          data-testid="report-top"
        />
      )}
      {who === "tier" && <TierSelect tier={search.tier} />}
      {who === "chosen" && <ChosenSelect ids={search.ids ? search.ids.split(",") : []} names={names} />}
    </>
  );
}
