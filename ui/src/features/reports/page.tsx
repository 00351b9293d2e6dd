// The report page: the year of the whole business, customer by customer, or addresses.
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { ReadTrouble } from "../../frame";
import { useToday } from "../../words";
import { LabelsPart } from "../labels/part";
import { AnnualPart } from "./annual";
import { yearsQuery } from "./api";
import { CustomersPart } from "./customers";

export function ReportsPage() {
  const search = useSearch({ from: "/reports" });
  const years = useQuery(yearsQuery);
  const year = years.data?.find((known) => known === search.year) ?? years.data?.[0];
  // Without a purchase there are still customers, and this year to print for.
  const now = Number(useToday().slice(0, 4));
  if (years.isError) return <ReadTrouble error={years.error} onRetry={() => years.refetch()} />;
  switch (search.part) {
    case "customers":
      return <CustomersPart years={years.data?.length ? years.data : [now]} year={year ?? now} />;
    case "labels":
      return <LabelsPart years={years.data?.length ? years.data : [now]} year={year ?? now} />;
    default:
      return <AnnualPart years={years.data} year={year} />;
  }
}
