// The year of the whole business on paper: looked at, saved, printed.
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Page, ReadTrouble, useKeys } from "../../frame";
import { useWords } from "../../words";
import { annualQuery, printYear, savePdf } from "./api";
import { OutputButtons, PartSwitch, YearSelect, ZoomSwitch } from "./bars";
import { NoReport } from "./empty";
import styles from "./page.module.css";
import { Paper } from "./paper";
import { useOutput } from "./use-output";

export function AnnualPart({
  years,
  year,
}: {
  years: readonly number[] | undefined;
  year: number | undefined;
}) {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const report = useQuery(annualQuery(year));
  const output = useOutput(year);
  const ready = report.isSuccess && year !== undefined;
  const print = () => output.put("print", () => printYear(year ?? 0));
  const save = () =>
    output.put(
      "save",
      () => savePdf(year ?? 0),
      (saved) => (saved ? words.text("reports-page-saved") : ""),
    );
  useKeys({ "Mod+p": print }, { active: ready });

  if (years?.length === 0) return <NoReport />;
  return (
    <Page
      fill
      title={words.text("reports-page-title")}
      beside={
        <span role="status" data-testid="report-status">
          {output.said || (report.data && words.text("reports-page-pages", { count: report.data.length }))}
        </span>
      }
      actions={<OutputButtons ready={ready} busy={output.busy} onSave={save} onPrint={print} />}
      filters={
        <>
          <PartSwitch />
          <YearSelect years={years ?? []} year={year} />
          <span className={styles.gap} />
          <ZoomSwitch />
        </>
      }
    >
      {report.isError ? (
        <ReadTrouble error={report.error} onRetry={() => report.refetch()} />
      ) : (
        <Paper key={year} pages={report.data} zoom={search.zoom ?? "width"} />
      )}
    </Page>
  );
}
