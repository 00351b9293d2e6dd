// What the search box finds: customers from the book, then actions and pages by their names.
import { KeyOutlined, UndoOutlined, UserOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { searchQuery } from "../features/customers/api";
import { TierTag } from "../features/tiers/tier-tag";
import { pages } from "../pages";
import { phone, useWords } from "../words";
import { quickAdds } from "./quick-adds";
import { useUndoLast } from "./undo-button";

export interface Find {
  key: string;
  testId: string;
  /** Heading it stands under. */
  group: string;
  icon: ReactNode;
  title: string;
  tag?: ReactNode;
  beside?: string;
  go: () => void;
}

/** Enough to choose from; who types one more letter sees the rest. */
const HITS = 8;

function useCustomerFinds(text: string, open: boolean): Find[] {
  const navigate = useNavigate();
  const hits = useQuery({
    ...searchQuery(text, HITS),
    enabled: open && text !== "",
    placeholderData: keepPreviousData,
  });
  if (text === "") return [];
  return (hits.data ?? []).map((hit) => ({
    key: hit.id,
    testId: "search-hit",
    group: "customers-title",
    icon: <UserOutlined />,
    title: hit.name,
    tag: <TierTag id={hit.tier_id} />,
    beside: [hit.company, phone(hit.phone)].filter(Boolean).join(" · "),
    go: () => navigate({ to: "/customers", search: { open: hit.id } }),
  }));
}

function useActionFinds(): Find[] {
  const words = useWords();
  const navigate = useNavigate();
  const undo = useUndoLast();
  const act = (key: string, icon: ReactNode, name: string, go: () => void): Find => ({
    key,
    testId: `search-${key}`,
    group: "app-search-actions",
    icon,
    title: words.text(name),
    go,
  });
  return [
    ...quickAdds.map(({ add, icon, action }) =>
      act(`add-${add}`, icon, action, () => navigate({ to: ".", search: (now) => ({ ...now, add }) })),
    ),
    act("undo", <UndoOutlined />, "app-undo-last", undo.run),
    ...pages.map((page) => ({
      ...act(`page-${page.to.slice(1)}`, page.icon, page.words, () => navigate({ to: page.to })),
      group: "app-pages",
    })),
    act("keys", <KeyOutlined />, "app-keys-title", () =>
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "?" })),
    ),
  ];
}

/** What is found for `text`; before anything is typed, every action and page. */
export function useFinds(text: string, open: boolean): Find[] {
  const typed = text.trim();
  const customers = useCustomerFinds(typed, open);
  const actions = useActionFinds();
  const wanted = typed.toLocaleLowerCase();
  return [...customers, ...actions.filter((find) => find.title.toLocaleLowerCase().includes(wanted))];
}
