// What reports give to the frame: their page.
import { FileTextOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const reports: Feature = {
  pages: [
    { to: "/reports", words: "reports-page-title", icon: <FileTextOutlined />, place: "top", key: "r" },
  ],
};
