// The form that lies over the page when the address says so (`?add=customer`, `?add=purchase&for=…`).
import { useNavigate, useSearch } from "@tanstack/react-router";
import { NewCustomer } from "../features/customers/new-customer";
import { NewPurchaseForm } from "../features/purchases/new-purchase";

export function QuickForms() {
  const { add, for: customer } = useSearch({ from: "__root__" });
  const navigate = useNavigate();
  const close = () =>
    navigate({ to: ".", search: (now) => ({ ...now, add: undefined, for: undefined }), replace: true });
  const openCustomer = (id: string) => navigate({ to: "/customers", search: { open: id }, replace: true });
  return (
    <>
      <NewCustomer open={add === "customer"} onClose={close} onCreated={openCustomer} />
      <NewPurchaseForm open={add === "purchase"} customer={customer ?? null} onClose={close} />
    </>
  );
}
