// The customers: found, filtered, sorted, and opened beside the list.
import { ImportOutlined, UserAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { Page, useAdd, useOpen } from "../../frame";
import { useWords } from "../../words";
import { summaryQuery, wholeBook } from "./api";
import { Filters } from "./filters";
import { CustomerTable } from "./list/table";
import { filterOf, isFiltered, type ListSearch } from "./search";

function Summary({ search }: { search: ListSearch }) {
  const words = useWords();
  const summary = useQuery(summaryQuery(filterOf(search))).data;
  if (!summary) return null;
  const args = { count: summary.count, sum: words.moneyWhole(summary.total_fen) };
  return (
    <span data-testid="customers-summary">
      {words.text(isFiltered(search) ? "customers-summary-filtered" : "customers-summary", args)}
    </span>
  );
}

function Actions() {
  const words = useWords();
  const add = useAdd();
  return (
    <>
      <Button icon={<ImportOutlined />} href="#/imports" data-tour="import" data-testid="customers-import">
        {words.text("customers-import")}
      </Button>
      <Button
        type="primary"
        icon={<UserAddOutlined />}
        onClick={() => add("customer")}
        data-testid="customers-new"
      >
        {words.text("customers-new")}
      </Button>
    </>
  );
}

export function CustomersPage() {
  const words = useWords();
  const search = useSearch({ from: "/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const change = (part: Partial<ListSearch>) =>
    navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const open = useOpen();
  // An empty book has nothing to filter.
  const isEmpty = useQuery(summaryQuery(wholeBook)).data?.count === 0;
  return (
    <Page
      fill
      title={words.text("customers-title")}
      beside={!isEmpty && <Summary search={search} />}
      actions={<Actions />}
      filters={!isEmpty && <Filters search={search} onChange={change} />}
    >
      <CustomerTable search={search} onSort={(sort) => change({ sort })} onOpen={open} onClear={change} />
    </Page>
  );
}
