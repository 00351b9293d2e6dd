// Addresses on labels or envelopes: the form at the left, the first pages at the right, everything saved or printed.
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { LabelPreview } from "../../bridge";
import { Page, ReadTrouble, useKeys } from "../../frame";
import { useWords, type Words } from "../../words";
import { chosenQuery } from "../reports/api";
import { OutputButtons, PartSwitch, YearSelect } from "../reports/bars";
import { choiceOf } from "../reports/choice";
import { Paper } from "../reports/paper";
import type { Who } from "../reports/search";
import { useOutput } from "../reports/use-output";
import { WhoFields } from "../reports/who";
import { useSettings } from "../settings/api";
import { kindsQuery, previewQuery, printLabels, saveLabels } from "./api";
import { type LabelDraft, newDraft, planOf } from "./draft";
import styles from "./labels.module.css";
import { PaperFields } from "./paper-fields";

const WHOS: readonly Who[] = ["all", "bought", "top", "tier", "chosen"];

/** The form as it was left, until the program is closed. */
let left: LabelDraft | null = null;

function useDraft() {
  const words = useWords();
  const { business_name } = useSettings();
  const [draft, set] = useState<LabelDraft>(
    () =>
      left ?? newDraft(words.language === "zh-CN", business_name, words.text("labels-ending-default").trim()),
  );
  const change = (part: Partial<LabelDraft>) => {
    left = { ...draft, ...part };
    set(left);
  };
  return { draft, change };
}

function LeftOut({ preview }: { preview: LabelPreview }) {
  const words = useWords();
  const { left_out, without_address } = preview;
  if (left_out === 0) return null;
  return (
    <div className={styles.leftOut} data-testid="label-left-out">
      <p className={styles.label}>{words.text("labels-left-out", { count: left_out })}</p>
      <p className={styles.names}>
        {without_address.map((customer) => (
          <a key={customer.id} href={`#/customers?open=${customer.id}`}>
            {customer.name}
          </a>
        ))}
        {left_out > without_address.length && (
          <span>{words.text("labels-left-out-more", { count: left_out })}</span>
        )}
      </p>
    </div>
  );
}

function summaryOf(preview: LabelPreview | null | undefined, draft: LabelDraft, words: Words) {
  if (!preview || preview.count === 0) return null;
  const { count, page_count: pages } = preview;
  return draft.paper === "sheet"
    ? words.text("labels-count", { count, pages })
    : words.text("labels-count-envelopes", { count });
}

export function LabelsPart({ years, year }: { years: readonly number[]; year: number }) {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const choice = choiceOf(search, "all");
  const kinds = useQuery(kindsQuery);
  const { draft, change } = useDraft();
  const plan = planOf(draft, kinds.data ?? []);
  const chosen = useQuery(chosenQuery(choice, year));
  const preview = useQuery(previewQuery(choice, year, plan));
  const output = useOutput([choice, year, draft]);
  const ready = plan !== undefined && !preview.isError && (preview.data?.count ?? 0) > 0;
  const print = () => plan && output.put("print", () => printLabels(choice, year, plan));
  const save = () =>
    plan &&
    output.put(
      "save",
      () => saveLabels(choice, year, plan),
      (saved) => (saved ? words.text("labels-saved") : ""),
    );
  useKeys({ "Mod+p": () => print() }, { active: ready });
  const summary = summaryOf(preview.data, draft, words);
  const counts = choice.kind === "bought" || choice.kind === "top";
  return (
    <Page
      fill
      title={words.text("reports-page-title")}
      beside={
        <span role="status" data-testid="report-status">
          {output.said || summary}
        </span>
      }
      actions={<OutputButtons ready={ready} busy={output.busy} onSave={save} onPrint={print} />}
      filters={
        <>
          <PartSwitch />
          <WhoFields whos={WHOS} fallback="all" names={chosen.data?.first ?? []} />
          {counts && <YearSelect years={years} year={year} />}
        </>
      }
    >
      <div className={styles.work}>
        <div className={styles.side}>
          <PaperFields draft={draft} kinds={kinds.data ?? []} onChange={change} />
          {preview.data && <LeftOut preview={preview.data} />}
        </div>
        <div className={styles.preview}>
          <Result preview={preview} nobody={choice.kind === "chosen" && choice.ids.length === 0} />
        </div>
      </div>
    </Page>
  );
}

function Result(props: {
  preview: {
    data: LabelPreview | null | undefined;
    isError: boolean;
    error: unknown;
    refetch: () => unknown;
  };
  nobody: boolean;
}) {
  const words = useWords();
  const { preview, nobody } = props;
  if (preview.isError) return <ReadTrouble error={preview.error} onRetry={() => preview.refetch()} />;
  if (preview.data?.count === 0) {
    const key =
      preview.data.left_out > 0
        ? "labels-none"
        : nobody
          ? "reports-page-nobody-chosen"
          : "reports-page-nobody";
    return (
      <p className={styles.nobody} data-testid="report-nobody">
        {words.text(key)}
      </p>
    );
  }
  const shown = preview.data?.pages.length ?? 0;
  return (
    <>
      {preview.data && preview.data.page_count > shown && (
        <p className={styles.note}>{words.text("labels-first-pages", { count: shown })}</p>
      )}
      <Paper
        pages={preview.data?.pages}
        zoom={preview.data && preview.data.height_mm < preview.data.width_mm ? "width" : "page"}
        ratio={preview.data ? [preview.data.width_mm, preview.data.height_mm] : undefined}
      />
    </>
  );
}
