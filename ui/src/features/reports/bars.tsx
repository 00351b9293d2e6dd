// What stands in the head of every part of the report page: which part, the year, the size, saving and printing.
import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Select } from "antd";
import { useWords } from "../../words";
import styles from "./page.module.css";
import type { Part, Zoom } from "./search";
import type { Output } from "./use-output";

const PARTS: readonly Part[] = ["annual", "customers", "labels"];

/** Which part of the page. The year and the customers chosen stay. */
export function PartSwitch() {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const navigate = useNavigate({ from: "/reports" });
  return (
    <Segmented<Part>
      value={search.part ?? "annual"}
      onChange={(part) =>
        navigate({
          search: ({ year, zoom, ids }) => ({
            year,
            zoom,
            ids,
            who: ids ? ("chosen" as const) : undefined,
            part: part === "annual" ? undefined : part,
          }),
        })
      }
      options={PARTS.map((part) => ({
        value: part,
        label: <span data-testid={`report-part-${part}`}>{words.text(`reports-page-part-${part}`)}</span>,
      }))}
      aria-label={words.text("reports-page-parts")}
    />
  );
}

/** The year, when there is one. */
export function YearSelect({ years, year }: { years: readonly number[]; year: number | undefined }) {
  const words = useWords();
  const navigate = useNavigate({ from: "/reports" });
  if (year === undefined) return null;
  return (
    <Select<number>
      className={styles.year}
      value={year}
      options={years.map((known) => ({
        value: known,
        label: words.text("reports-page-year-choice", { year: String(known) }),
      }))}
      onChange={(chosen) =>
        navigate({ search: (now) => ({ ...now, year: chosen, at: undefined }), replace: true })
      }
      aria-label={words.text("reports-page-year")}
      data-testid="report-year"
    />
  );
}

/** The width of the window, or a whole page. */
export function ZoomSwitch() {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const navigate = useNavigate({ from: "/reports" });
  return (
    <Segmented<Zoom>
      value={search.zoom ?? "width"}
      onChange={(zoom) => navigate({ search: (now) => ({ ...now, zoom }), replace: true })}
      options={(["width", "page"] as const).map((zoom) => ({
        value: zoom,
        label: <span data-testid={`report-zoom-${zoom}`}>{words.text(`reports-page-fit-${zoom}`)}</span>,
      }))}
      aria-label={words.text("reports-page-zoom")}
    />
  );
}

interface OutputButtonsProps {
  ready: boolean;
  busy: Output | null;
  onSave: () => void;
  onPrint: () => void;
}

export function OutputButtons({ ready, busy, onSave, onPrint }: OutputButtonsProps) {
  const words = useWords();
  return (
    <>
      <Button
        icon={<DownloadOutlined />}
        disabled={!ready}
        loading={busy === "save"}
        onClick={onSave}
        data-testid="report-save"
      >
        {words.text("reports-page-save")}
      </Button>
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        disabled={!ready}
        loading={busy === "print"}
        onClick={onPrint}
        data-testid="report-print"
      >
        {words.text("reports-page-print")}
      </Button>
    </>
  );
}
