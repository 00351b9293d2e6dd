// What the journal gives to the frame: its page, below the line.
import { HistoryOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const journal: Feature = {
  pages: [{ to: "/journal", words: "journal-title", icon: <HistoryOutlined />, place: "bottom", key: "h" }],
};
