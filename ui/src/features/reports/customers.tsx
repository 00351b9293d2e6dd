// Customer by customer: whom to print for, one after the other to look at, all of them saved or printed.
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Select } from "antd";
import type { Chosen } from "../../bridge";
import { Page, ReadTrouble, useKeys } from "../../frame";
import { useWords } from "../../words";
import { chosenQuery, customerQuery, printCustomers, saveCustomers } from "./api";
import { OutputButtons, PartSwitch, YearSelect, ZoomSwitch } from "./bars";
import { choiceOf } from "./choice";
import { Making } from "./making";
import styles from "./page.module.css";
import { Paper } from "./paper";
import type { Who } from "./search";
import { useOutput } from "./use-output";
import { WhoFields } from "./who";

const WHOS: readonly Who[] = ["bought", "top", "tier", "chosen"];

function VersionSwitch() {
  const words = useWords();
  const search = useSearch({ from: "/reports" });
  const navigate = useNavigate({ from: "/reports" });
  return (
    <Segmented<"hand-over" | "internal">
      value={search.internal ? "internal" : "hand-over"}
      onChange={(version) =>
        navigate({
          search: (now) => ({ ...now, internal: version === "internal" ? ("yes" as const) : undefined }),
          replace: true,
        })
      }
      options={(["hand-over", "internal"] as const).map((version) => ({
        value: version,
        label: (
          <span data-testid={`report-version-${version}`}>
            {words.text(`reports-page-version-${version}`)}
          </span>
        ),
      }))}
      aria-label={words.text("reports-page-version")}
    />
  );
}

/** Leafs through the customers; a single one needs no leafing. */
function Leaf({ chosen, at }: { chosen: Chosen; at: number }) {
  const words = useWords();
  const navigate = useNavigate({ from: "/reports" });
  const go = (to: number) =>
    navigate({ search: (now) => ({ ...now, at: to > 0 ? to : undefined }), replace: true });
  if (chosen.count < 2) return null;
  const last = chosen.first.length - 1;
  return (
    <div className={styles.leaf}>
      <Button
        icon={<LeftOutlined />}
        disabled={at === 0}
        onClick={() => go(at - 1)}
        aria-label={words.text("reports-page-before")}
        data-testid="report-before"
      />
      <Select<number>
        className={styles.name}
        showSearch={{ optionFilterProp: "label" }}
        value={at}
        options={chosen.first.map((customer, place) => ({ value: place, label: customer.name }))}
        onChange={go}
        aria-label={words.text("reports-page-who-one")}
        data-testid="report-one"
      />
      <Button
        icon={<RightOutlined />}
        disabled={at >= last}
        onClick={() => go(at + 1)}
        aria-label={words.text("reports-page-next")}
        data-testid="report-next"
      />
      <span className={styles.quiet}>
        {words.text("reports-page-customers-place", { place: at + 1, count: chosen.count })}
      </span>
    </div>
  );
}

/** Whom the address chooses, the one looked at, and the two pages of that one. */
function useCustomers(year: number) {
  const search = useSearch({ from: "/reports" });
  const choice = choiceOf(search, "bought");
  const internal = search.internal === "yes";
  const chosen = useQuery(chosenQuery(choice, year));
  const at = Math.max(0, Math.min(search.at ?? 0, (chosen.data?.first.length ?? 1) - 1));
  const one = chosen.data?.first[at];
  const report = useQuery(customerQuery(one?.id, year, internal));
  return { search, choice, internal, chosen, at, one, report, count: chosen.data?.count ?? 0 };
}

/** The pages, or why there are none. */
function Pages({ year, customers }: { year: number; customers: ReturnType<typeof useCustomers> }) {
  const words = useWords();
  const { search, choice, internal, chosen, one, report, count } = customers;
  const trouble = [chosen, report].find((query) => query.isError);
  if (trouble) return <ReadTrouble error={trouble.error} onRetry={() => trouble.refetch()} />;
  if (chosen.isSuccess && count === 0) {
    const nobody = choice.kind === "chosen" ? "reports-page-nobody-chosen" : "reports-page-nobody";
    return (
      <p className={styles.nobody} data-testid="report-nobody">
        {words.text(nobody)}
      </p>
    );
  }
  return <Paper key={`${one?.id}-${year}-${internal}`} pages={report.data} zoom={search.zoom ?? "width"} />;
}

export function CustomersPart({ years, year }: { years: readonly number[]; year: number }) {
  const words = useWords();
  const customers = useCustomers(year);
  const { choice, internal, chosen, at, one, count } = customers;
  const output = useOutput([choice, year, internal]);
  const ready = chosen.isSuccess && count > 0;
  const print = () => output.put("print", () => printCustomers(choice, year, internal));
  const save = () =>
    output.put(
      "save",
      () => saveCustomers(choice, year, internal),
      (saved) => (saved === null ? "" : words.text("reports-page-customer-saved", { count: saved })),
    );
  useKeys({ "Mod+p": print }, { active: ready });
  return (
    <Page
      fill
      title={words.text("reports-page-title")}
      beside={
        <span role="status" data-testid="report-status">
          {output.said || (count > 0 && words.text("reports-page-customers-count", { count }))}
        </span>
      }
      actions={<OutputButtons ready={ready} busy={output.busy} onSave={save} onPrint={print} />}
      filters={
        <>
          <PartSwitch />
          <YearSelect years={years} year={year} />
          <WhoFields whos={WHOS} fallback="bought" names={chosen.data?.first ?? []} />
          <VersionSwitch />
          <span className={styles.gap} />
          <ZoomSwitch />
        </>
      }
    >
      {chosen.data && one && <Leaf chosen={chosen.data} at={at} />}
      {internal && ready && <p className={styles.warn}>{words.text("reports-page-internal-note")}</p>}
      <Pages year={year} customers={customers} />
      <Making open={output.busy === "save" && count > 1} />
    </Page>
  );
}
