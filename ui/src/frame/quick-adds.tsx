// What can be added from anywhere: the menu of the button, the search box and the forms read this one list.
import { ShoppingOutlined, UserAddOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

export interface QuickAddEntry {
  /** What the address says: `?add=customer`. */
  add: "customer" | "purchase";
  icon: ReactNode;
  /** What it is called in the menu. */
  words: string;
  /** What it is called in the search box. */
  action: string;
}

export const quickAdds: readonly QuickAddEntry[] = [
  { add: "customer", icon: <UserAddOutlined />, words: "app-add-customer", action: "customers-new" },
  { add: "purchase", icon: <ShoppingOutlined />, words: "app-add-purchase", action: "purchases-new" },
];
