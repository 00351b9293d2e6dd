// The year on paper: looked at, saved, printed.
import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import { toCallError, useNotice } from "../../bridge";
import { Page, ReadTrouble, useKeys } from "../../frame";
import { useWords } from "../../words";
import { annualQuery, printYear, savePdf, yearsQuery } from "./api";
import { NoReport } from "./empty";
import styles from "./page.module.css";
import { Paper } from "./paper";
import type { Zoom } from "./search";

/** Printing and saving: one at a time, and what became of it. */
function useOutput(year: number | undefined) {
  const words = useWords();
  const { refuse } = useNotice();
  const [busy, setBusy] = useState<"print" | "save" | null>(null);
  const [said, say] = useState("");
  const put = async (what: "print" | "save", work: (year: number) => Promise<unknown>, done?: string) => {
    if (year === undefined || busy) return;
    setBusy(what);
    say("");
    try {
      if ((await work(year)) !== false && done) say(words.text(done));
    } catch (cause) {
      refuse(toCallError(cause));
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    said,
    print: () => put("print", printYear),
    save: () => put("save", savePdf, "reports-page-saved"),
  };
}

export function ReportsPage() {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const navigate = useNavigate({ from: "/reports" });
  const years = useQuery(yearsQuery);
  const year = years.data?.find((known) => known === search.year) ?? years.data?.[0];
  const report = useQuery(annualQuery(year));
  const output = useOutput(year);
  const ready = report.isSuccess;
  useKeys({ "Mod+p": output.print }, { active: ready });

  if (years.isError) return <ReadTrouble error={years.error} onRetry={() => years.refetch()} />;
  if (years.data?.length === 0) return <NoReport />;
  return (
    <Page
      fill
      title={words.text("reports-page-title")}
      beside={
        <span role="status" data-testid="report-status">
          {output.said || (report.data && words.text("reports-page-pages", { count: report.data.length }))}
        </span>
      }
      actions={
        <>
          <Button
            icon={<DownloadOutlined />}
            disabled={!ready}
            loading={output.busy === "save"}
            onClick={output.save}
            data-testid="report-save"
          >
            {words.text("reports-page-save")}
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={!ready}
            loading={output.busy === "print"}
            onClick={output.print}
            data-testid="report-print"
          >
            {words.text("reports-page-print")}
          </Button>
        </>
      }
      filters={
        year !== undefined && (
          <>
            <Select<number>
              className={styles.year}
              value={year}
              options={(years.data ?? []).map((known) => ({
                value: known,
                label: words.text("reports-page-year-choice", { year: String(known) }),
              }))}
              onChange={(chosen) => navigate({ search: (now) => ({ ...now, year: chosen }), replace: true })}
              aria-label={words.text("reports-page-year")}
              data-testid="report-year"
            />
            <span className={styles.gap} />
            <Segmented<Zoom>
              value={search.zoom ?? "width"}
              onChange={(zoom) => navigate({ search: (now) => ({ ...now, zoom }), replace: true })}
              options={(["width", "page"] as const).map((zoom) => ({
                value: zoom,
                label: (
                  <span data-testid={`report-zoom-${zoom}`}>{words.text(`reports-page-fit-${zoom}`)}</span>
                ),
              }))}
              aria-label={words.text("reports-page-zoom")}
            />
          </>
        )
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
