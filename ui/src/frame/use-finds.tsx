// What the search box finds: records from the book, then actions and pages by their names.
import { KeyOutlined, UndoOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../words";
import { useAdd, useOpen } from "./address";
import { type Finder, useAdds, useFeatures, usePages } from "./feature";
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

export interface Finds {
  finds: Find[];
  /** Whether they are those of the text as it stands, not of the letters before. */
  settled: boolean;
}

function useFinders(): readonly Finder[] {
  return useFeatures().flatMap((feature) => feature.finder ?? []);
}

function useRecordFinds(text: string, open: boolean): Finds {
  const finders = useFinders();
  const openRecord = useOpen();
  const hits = useQuery({
    queryKey: ["finds", text],
    queryFn: () => Promise.all(finders.map((finder) => finder.find(text))),
    enabled: open && text !== "",
    placeholderData: keepPreviousData,
    // The book may have changed since the same letters were typed.
    staleTime: 0,
    gcTime: 30_000,
    structuralSharing: false,
  });
  if (text === "") return { finds: [], settled: true };
  const found = finders.flatMap(({ words: group, icon }, at) =>
    (hits.data?.[at] ?? []).map(({ id, ...find }) => ({
      ...find,
      key: id,
      testId: "search-hit",
      group,
      icon,
      go: () => openRecord(id),
    })),
  );
  return { finds: found, settled: hits.isError || (hits.isSuccess && !hits.isPlaceholderData) };
}

function useActionFinds(onKeys: () => void): Find[] {
  const words = useWords();
  const navigate = useNavigate();
  const add = useAdd();
  const adds = useAdds();
  const pages = usePages();
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
    ...adds.map((entry) => act(`add-${entry.add}`, entry.icon, entry.action, () => add(entry.add))),
    act("undo", <UndoOutlined />, "app-undo-last", undo.run),
    act("keys", <KeyOutlined />, "app-keys-title", onKeys),
    ...pages.map((page) => ({
      ...act(`page-${page.to.slice(1)}`, page.icon, page.words, () => navigate({ to: page.to })),
      group: "app-pages",
    })),
  ];
}

/** What is found for `text`; before anything is typed, every action and page. */
export function useFinds(text: string, open: boolean, onKeys: () => void): Finds {
  const typed = text.trim();
  const records = useRecordFinds(typed, open);
  const actions = useActionFinds(onKeys);
  const wanted = typed.toLocaleLowerCase();
  return {
    finds: [...records.finds, ...actions.filter((find) => find.title.toLocaleLowerCase().includes(wanted))],
    settled: records.settled,
  };
}
