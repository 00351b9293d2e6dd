// What the guide gives to the frame: its page, below the line, and the tour.
import { QuestionCircleOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";
import { ShowAround } from "./show-around";

export const guide: Feature = {
  pages: [
    { to: "/guide", words: "guide-title", icon: <QuestionCircleOutlined />, place: "bottom", key: "g" },
  ],
  Listener: ShowAround,
};
