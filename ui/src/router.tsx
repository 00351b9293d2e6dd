// Which address shows which page. The address is the state: what is open, filtered and being added survives *back*.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { features } from "./features";
import { CustomersPage } from "./features/customers/page";
import { readDuplicatesSearch } from "./features/duplicates/search";
import { readGuideSearch } from "./features/guide/search";
import { readImportSearch } from "./features/imports/search";
import { readJournalSearch } from "./features/journal/search";
import { readListSearch } from "./features/lists/search";
import { readOverviewSearch } from "./features/overviews/search";
import { readReportSearch } from "./features/reports/search";
import { readSettingsSearch } from "./features/settings/search";
import { readFrameSearch } from "./frame/address";
import { NoSuchPage, PageTrouble } from "./frame/page-trouble";
import { Root } from "./frame/root";

const root = createRootRoute({
  component: () => <Root features={features} />,
  errorComponent: PageTrouble,
  validateSearch: readFrameSearch,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/customers", replace: true });
  },
});

const customers = createRoute({
  getParentRoute: () => root,
  path: "/customers",
  validateSearch: readListSearch,
  component: CustomersPage,
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  validateSearch: readDuplicatesSearch,
  component: lazyRouteComponent(() => import("./features/duplicates/page"), "DuplicatesPage"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import("./features/imports/page"), "ImportsPage"),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: "/overview",
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import("./features/overviews/page"), "OverviewPage"),
});

/** The recycle bin. */
const removals = createRoute({
  getParentRoute: () => root,
  path: "/removals",
  component: lazyRouteComponent(() => import("./features/removals/page"), "RemovalsPage"),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import("./features/reports/page"), "ReportsPage"),
});

/** The pages of windows that print: a year, and what a command laid out. */
const print = createRoute({
  getParentRoute: () => root,
  path: "/print/$year",
  component: lazyRouteComponent(() => import("./features/reports/print"), "PrintPage"),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: "/journal",
  validateSearch: readJournalSearch,
  component: lazyRouteComponent(() => import("./features/journal/page"), "JournalPage"),
});

const printJob = createRoute({
  getParentRoute: () => root,
  path: "/print-job/$job",
  component: lazyRouteComponent(() => import("./features/reports/print"), "PrintJobPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import("./features/settings/page"), "SettingsPage"),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/guide",
  validateSearch: readGuideSearch,
  component: lazyRouteComponent(() => import("./features/guide/page"), "GuidePage"),
});

/** Ids are longer than a number holds, so every value in an address is text. */
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    overview,
    customers,
    duplicates,
    imports,
    journal,
    removals,
    reports,
    print,
    printJob,
    settings,
    guide,
  ]),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultErrorComponent: PageTrouble,
  defaultNotFoundComponent: NoSuchPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
