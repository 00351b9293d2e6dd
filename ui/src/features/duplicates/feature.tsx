// What duplicates give to the frame: their page, found by search and from the customers' page.
import { MergeCellsOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const duplicates: Feature = {
  pages: [
    { to: "/duplicates", words: "duplicates-open", icon: <MergeCellsOutlined />, place: "search", key: "d" },
  ],
};
