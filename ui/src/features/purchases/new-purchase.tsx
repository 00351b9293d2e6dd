// Adding a purchase, from anywhere or from a customer's dossier.
import { useMemo } from "react";
import { useWrite } from "../../bridge";
import { today, useWords } from "../../words";
import { blankPurchase, createPurchase } from "./api";
import { PurchaseForm } from "./purchase-form";

interface NewPurchaseProps {
  open: boolean;
  customer: string | null;
  onClose: () => void;
}

export function NewPurchaseForm({ open, customer, onClose }: NewPurchaseProps) {
  const words = useWords();
  const create = useWrite(createPurchase);
  const day = today();
  const start = useMemo(() => ({ ...blankPurchase(day), customer_id: customer }), [customer, day]);
  return (
    <PurchaseForm
      open={open}
      title={words.text("purchases-new")}
      start={start}
      amountStands={false}
      busy={create.busy}
      onClose={onClose}
      onSave={async (line) => (await create.run(line)) && onClose()}
    />
  );
}
