// What settings give to the frame: their page, below the line.
import { SettingOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const settings: Feature = {
  pages: [{ to: "/settings", words: "settings-title", icon: <SettingOutlined />, place: "bottom", key: "s" }],
};
