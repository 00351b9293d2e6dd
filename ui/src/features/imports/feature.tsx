// What imports give to the frame: the wizard, and a file dropped anywhere on the window opens it.
import { ImportOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";
import { useDropOpensWizard } from "./use-choose";

function Drops() {
  useDropOpensWizard();
  return null;
}

export const imports: Feature = {
  pages: [{ to: "/imports", words: "imports-title", icon: <ImportOutlined />, place: "search", key: "i" }],
  Listener: Drops,
};
