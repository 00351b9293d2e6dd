// What purchases give to the frame: the form of a new one.
import { ShoppingOutlined } from "@ant-design/icons";
import type { Feature } from "../../frame";
import { NewPurchaseForm } from "./new-purchase";

export const purchases: Feature = {
  adds: [
    {
      add: "purchase",
      icon: <ShoppingOutlined />,
      words: "app-add-purchase",
      action: "purchases-new",
      Form: ({ open, forId, onClose }) => <NewPurchaseForm open={open} customer={forId} onClose={onClose} />,
    },
  ],
};
