// Choosing a customer by searching: the list is never loaded. Leaving it empty is a walk-in sale.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { CustomerHit } from "../../bridge";
import { phone, useWords } from "../../words";
import { dossierQuery, searchQuery } from "../customers/api";
import { TierTag } from "../tiers/tier-tag";
import styles from "./purchases.module.css";

const HITS = 10;

interface CustomerSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
}

interface Option {
  value: string;
  label: string;
  /** Nothing for the chosen customer, who need not be among what is found. */
  hit?: CustomerHit;
}

function Hit({ hit }: { hit: CustomerHit }) {
  return (
    <span className={styles.hit}>
      <span>{hit.name}</span>
      <TierTag id={hit.tier_id} />
      <span className={styles.hitBeside}>{[hit.company, phone(hit.phone)].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function useNameOf(id: string | null): string | undefined {
  return useQuery({ ...dossierQuery(id ?? ""), enabled: id !== null }).data?.customer.profile.name;
}

export function CustomerSelect({ id, value = null, onChange }: CustomerSelectProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const hits = useQuery({
    ...searchQuery(text.trim(), HITS),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
  });
  const found = text.trim() === "" ? [] : (hits.data ?? []);
  const name = useNameOf(value);
  const chosen =
    value !== null && !found.some((hit) => hit.id === value) ? [{ value, label: name ?? "" }] : [];
  return (
    <Select<string | null, Option>
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value}
      placeholder={words.text("purchases-customer-placeholder")}
      notFoundContent={
        text.trim() === "" ? words.text("purchases-customer-type") : words.text("app-search-none")
      }
      options={[...chosen, ...found.map((hit) => ({ value: hit.id, label: hit.name, hit }))]}
      optionRender={({ data }) => (data.hit ? <Hit hit={data.hit} /> : data.label)}
      onChange={(next: string | null) => {
        setText("");
        onChange?.(next ?? null);
      }}
      data-testid="purchase-customer"
    />
  );
}
