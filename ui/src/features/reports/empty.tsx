// A book without purchases has no year to report.
import { Button } from "antd";
import { EmptyState, Page } from "../../frame";
import { useWords } from "../../words";
import { PartSwitch } from "./bars";

/** A page with bars, and a pen. */
function Drawing() {
  return (
    <svg
      width="120"
      height="104"
      viewBox="0 0 120 104"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M24 10h46l16 16v68H24zM70 10v16h16" />
      <path d="M34 38h26M34 84h42M40 84V68h8v16M54 84V56h8v28M68 84V62h8v22" />
      <path d="M98 38l8 8-20 22-9 3 2-10z" />
    </svg>
  );
}

export function NoReport() {
  const words = useWords();
  return (
    <Page title={words.text("reports-page-title")} filters={<PartSwitch />}>
      <EmptyState
        testId="report-empty"
        drawing={<Drawing />}
        sentence={words.text("reports-page-empty")}
        action={
          <Button type="primary" href="#/imports" data-testid="report-empty-import">
            {words.text("reports-page-empty-import")}
          </Button>
        }
        link={
          <Button type="link" href="#/customers" data-testid="report-empty-customers">
            {words.text("reports-page-empty-customers")}
          </Button>
        }
      />
    </Page>
  );
}
