// What customers give to the frame: the list, the form, the search, the dossier.
import { TeamOutlined, UserAddOutlined, UserOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";
import { useWords } from "../../words";
import { useSummary } from "../lists/api";
import { wholeBook } from "../lists/search";
import { Dossier } from "./dossier/dossier";
import { findCustomers } from "./find";
import { NewCustomer } from "./new-customer";

function Count() {
  const words = useWords();
  const summary = useSummary(wholeBook);
  return summary ? words.whole(summary.count) : null;
}

export const customers: Feature = {
  pages: [
    {
      to: "/customers",
      words: "customers-title",
      icon: <TeamOutlined />,
      place: "top",
      Badge: Count,
      key: "c",
    },
  ],
  adds: [
    {
      add: "customer",
      icon: <UserAddOutlined />,
      words: "app-add-customer",
      action: "customers-new",
      Form: NewCustomer,
    },
  ],
  finder: { words: "customers-title", icon: <UserOutlined />, find: findCustomers },
  keys: [
    { keys: ["x", "Space"], words: "app-keys-mark" },
    { keys: ["Shift+↑", "Shift+↓"], words: "app-keys-extend" },
    { keys: ["Mod+a"], words: "app-keys-all" },
  ],
  detail: { name: "customers-dossier", testId: "dossier", Detail: Dossier },
};
