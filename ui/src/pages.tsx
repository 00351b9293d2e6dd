// The pages that are built. The rail, the search box and the router read this one list; a page that is not here is not
// in the program. A feature adds its route in router.tsx and, when it belongs in the rail, its line here.
import { FileTextOutlined, ImportOutlined, SettingOutlined, TeamOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

export interface PageEntry {
  /** Where it is. */
  to: "/customers" | "/imports" | "/reports" | "/settings";
  /** Its name: a key of the catalogues. */
  words: string;
  icon: ReactNode;
  /** Above the rail's line, below it, or found by search alone. */
  place: "top" | "bottom" | "search";
}

export const pages: readonly PageEntry[] = [
  { to: "/customers", words: "customers-title", icon: <TeamOutlined />, place: "top" },
  { to: "/reports", words: "reports-page-title", icon: <FileTextOutlined />, place: "top" },
  { to: "/imports", words: "imports-title", icon: <ImportOutlined />, place: "search" },
  { to: "/settings", words: "settings-title", icon: <SettingOutlined />, place: "bottom" },
];
