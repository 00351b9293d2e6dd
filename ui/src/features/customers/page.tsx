// The customers: found, filtered, sorted, and opened beside the list.
import { ExportOutlined, ImportOutlined, MergeCellsOutlined, UserAddOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { Page, useAdd, useOpen } from "../../frame";
import { useWords } from "../../words";
import { useColumns, useSummary } from "../lists/api";
import { Filters } from "../lists/filters";
import { filterOf, isFiltered, type ListSearch, orderOf, wholeBook } from "../lists/search";
import { CustomerTable } from "../lists/table";
import { useExport } from "../lists/use-export";
import { Views } from "../lists/views";

function Summary({ search }: { search: ListSearch }) {
  const words = useWords();
  const summary = useSummary(filterOf(search));
  if (!summary) return null;
  const { count, total_fen, exact } = summary;
  const args = { count, more: exact ? "no" : "yes", sum: words.moneyWhole(total_fen) };
  return (
    <span data-testid="customers-summary">
      {words.text(isFiltered(search) ? "customers-summary-filtered" : "customers-summary", args)}
    </span>
  );
}

function Export({ search }: { search: ListSearch }) {
  const words = useWords();
  const [columns] = useColumns();
  const { run, busy } = useExport();
  const all = { filtered: { filter: filterOf(search), except: [] } };
  return (
    <Button
      icon={<ExportOutlined />}
      loading={busy}
      onClick={() => run(all, orderOf(search), columns)}
      data-testid="customers-export"
    >
      {words.text("lists-export")}
    </Button>
  );
}

function Actions({ search, isEmpty }: { search: ListSearch; isEmpty: boolean }) {
  const words = useWords();
  const add = useAdd();
  return (
    <>
      <Button icon={<MergeCellsOutlined />} href="#/duplicates" data-testid="customers-duplicates">
        {words.text("duplicates-open")}
      </Button>
      {!isEmpty && <Export search={search} />}
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

/** What a click on a column's name asks for: its order, and a second click the other way round. */
function sorted(search: ListSearch, sort: ListSearch["sort"]): Partial<ListSearch> {
  const isSame = (search.sort ?? "name") === sort;
  return {
    sort: sort === "name" ? undefined : sort,
    reverse: isSame && search.reverse === undefined ? "1" : undefined,
  };
}

export function CustomersPage() {
  const words = useWords();
  const search = useSearch({ from: "/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const change = (part: Partial<ListSearch>) =>
    navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const open = useOpen();
  // An empty book has nothing to filter.
  const isEmpty = useSummary(wholeBook)?.count === 0;
  return (
    <Page
      fill
      title={words.text("customers-title")}
      beside={!isEmpty && <Summary search={search} />}
      actions={<Actions search={search} isEmpty={isEmpty} />}
      filters={
        !isEmpty && (
          <>
            <Views search={search} onChange={change} />
            <Filters search={search} onChange={change} />
          </>
        )
      }
    >
      <CustomerTable
        search={search}
        onSort={(sort) => change(sorted(search, sort))}
        onOpen={open}
        onClear={change}
      />
    </Page>
  );
}
