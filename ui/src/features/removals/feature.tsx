// What the recycle bin gives to the frame: its page, below the line.
import { DeleteOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";

export const removals: Feature = {
  pages: [{ to: "/removals", words: "removals-title", icon: <DeleteOutlined />, place: "bottom" }],
};
