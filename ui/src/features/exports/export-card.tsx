// Everything of the book as files: a workbook, or a folder of csv files, where the owner says.
import { FileExcelOutlined, FolderOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type Exported, type ExportForm, useTask, useWork } from "../../bridge";
import { Card, WorkBar } from "../../frame";
import { useWords } from "../../words";
import { Line } from "../settings/line";
import { EXPORT, exportAll } from "./api";
import styles from "./export-card.module.css";

function Exporting() {
  const words = useWords();
  const { run, busy, error } = useTask(exportAll);
  const [exported, tell] = useState<Exported | null>(null);
  const work = useWork(EXPORT);
  const start = async (form: ExportForm) => {
    tell(null);
    tell((await run(form)) ?? null);
  };
  // Before the first row there is only the dialog, which waits for a person.
  if (busy && work.done > 0) return <WorkBar work={EXPORT} what={words.text("exports-running")} />;
  return (
    <div className={styles.all}>
      <div className={styles.forms}>
        <Button
          icon={<FileExcelOutlined />}
          disabled={busy}
          onClick={() => start("workbook")}
          data-testid="export-workbook"
        >
          {words.text("exports-workbook")}
        </Button>
        <Button
          icon={<FolderOutlined />}
          disabled={busy}
          onClick={() => start("folder")}
          data-testid="export-folder"
        >
          {words.text("exports-folder")}
        </Button>
      </div>
      {error && (
        <p className={styles.trouble} role="alert" data-testid="export-error">
          {words.error(error)}
        </p>
      )}
      {exported && (
        <div className={styles.done} role="status" data-testid="export-done">
          <p>
            {words.text("exports-done", {
              file: exported.file_name,
              customers: exported.outcome.customers,
              purchases: exported.outcome.purchases,
            })}
          </p>
          <p>{words.text("exports-careful")}</p>
        </div>
      )}
    </div>
  );
}

export function ExportCard() {
  const words = useWords();
  return (
    <Card title={words.text("exports-title")}>
      <Line name={words.text("exports-what")} note={words.text("exports-note")}>
        <Exporting />
      </Line>
    </Card>
  );
}
