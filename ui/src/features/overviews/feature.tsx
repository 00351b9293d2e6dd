// What the overview gives to the frame: its page.
import { BarChartOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const overviews: Feature = {
  pages: [{ to: "/overview", words: "overviews-title", icon: <BarChartOutlined />, place: "top", key: "o" }],
};
