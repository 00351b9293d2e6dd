// Choosing a customer by searching: the list is never loaded. Leaving it empty is a walk-in sale.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { CustomerHit } from "../../bridge";
import { isComposing } from "../../frame";
import { phone, useWords } from "../../words";
import { dossierQuery } from "../customers/api";
import { searchQuery } from "../lists/api";
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

/** Enter pressed before the hits of the last letter are there takes the first of them once they come. */
function useEarlyEnter(settled: boolean, take: () => void) {
  const [due, wait] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!due || !settled) return;
    wait(false);
    latest.current();
  }, [due, settled]);
  return (event: KeyboardEvent) => {
    const early = event.key === "Enter" && !settled && !isComposing(event);
    wait(early);
    if (!early) return;
    event.preventDefault();
    event.stopPropagation();
  };
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
  const settled = text.trim() === "" || hits.isError || (hits.isSuccess && !hits.isPlaceholderData);
  const choose = (next: string | null) => {
    setText("");
    onChange?.(next);
  };
  const onKeyDown = useEarlyEnter(settled, () => found[0] && choose(found[0].id));
  const name = useNameOf(value);
  const chosen =
    value !== null && !found.some((hit) => hit.id === value) ? [{ value, label: name ?? "" }] : [];
  return (
    <div onKeyDownCapture={onKeyDown}>
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
        onChange={(next: string | null) => choose(next ?? null)}
        data-testid="purchase-customer"
      />
    </div>
  );
}
