// Editing a purchase that is there. What its form does not show stays as it was.
import { type Purchase, useWrite } from "../../bridge";
import { useWords } from "../../words";
import { updatePurchase } from "./api";
import { PurchaseForm } from "./purchase-form";

export function EditPurchaseForm({ purchase, onClose }: { purchase: Purchase | null; onClose: () => void }) {
  const words = useWords();
  const update = useWrite(updatePurchase);
  if (!purchase) return null;
  return (
    <PurchaseForm
      open
      title={words.text("purchases-edit")}
      start={purchase.line}
      amountStands
      busy={update.busy}
      onClose={onClose}
      onSave={async (line) => (await update.run(purchase.id, line)) && onClose()}
    />
  );
}
