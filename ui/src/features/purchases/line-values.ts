// A purchase as its form holds it — text and days — and the line it means.
import dayjs, { type Dayjs } from "dayjs";
import type { NewPurchase } from "../../bridge";
import { decimalInput, lineAmount, parseDecimal, parseMoney } from "../../words";

/** What the fields hold. */
export interface LineValues {
  customer_id: string | null;
  sold_on: Dayjs;
  product_code: string;
  product_name: string;
  quantity: string;
  unit_price: string;
  amount: string;
  cost: string;
  order_no: string;
  note: string;
}

/** Fields that hold figures, and how many decimals each knows. */
export const PLACES = { quantity: 3, unit_price: 4, amount: 2, cost: 2 } as const;
export type FigureField = keyof typeof PLACES;

/** A stored or blank line in the form's fields; noughts that nobody typed stay empty. */
export function valuesOf(line: NewPurchase): LineValues {
  const figure = (number: number, places: number) => (number === 0 ? "" : decimalInput(number, places));
  return {
    customer_id: line.customer_id,
    sold_on: dayjs(line.sold_on),
    product_code: line.product_code,
    product_name: line.product_name,
    quantity: figure(line.quantity_milli, PLACES.quantity),
    unit_price: figure(line.unit_price_e4, PLACES.unit_price),
    amount: figure(line.amount_fen, PLACES.amount),
    cost: line.cost_fen === null ? "" : decimalInput(line.cost_fen, PLACES.cost),
    order_no: line.order_no,
    note: line.note,
  };
}

/** Whether a figure's field can be read; an empty one may be. */
export function isFigure(field: FigureField, text: string | undefined): boolean {
  return !text?.trim() || parseDecimal(text, PLACES[field]) !== null;
}

/** The amount that quantity and price make, as the field's text; nothing while either is missing. */
export function computedAmount(values: LineValues, discountFen: number): string | null {
  const quantity = parseDecimal(values.quantity ?? "", PLACES.quantity);
  const price = parseDecimal(values.unit_price ?? "", PLACES.unit_price);
  if (quantity === null || price === null) return null;
  const fen = lineAmount(quantity, price, discountFen);
  return fen === null ? null : decimalInput(fen, PLACES.amount);
}

/** The price that an amount for a quantity means, when no price was typed. */
function impliedPrice(amountFen: number, quantityMilli: number): number {
  if (quantityMilli === 0) return 0;
  const sign = amountFen < 0 === quantityMilli < 0 ? 1 : -1;
  const size = BigInt(Math.abs(amountFen)) * 100_000n;
  const by = BigInt(Math.abs(quantityMilli));
  const price = Number((size + by / 2n) / by);
  return Number.isSafeInteger(price) ? sign * price : 0;
}

/** The line that the fields mean; what the form does not show is kept from `before`. */
export function lineOf(values: LineValues, before: NewPurchase): NewPurchase {
  const quantity = parseDecimal(values.quantity ?? "", PLACES.quantity) ?? 1000;
  const typed = parseDecimal(values.unit_price ?? "", PLACES.unit_price);
  const computed = typed === null ? 0 : (lineAmount(quantity, typed, before.discount_fen) ?? 0);
  const amount = parseMoney(values.amount ?? "") ?? computed;
  return {
    ...before,
    customer_id: values.customer_id ?? null,
    sold_on: values.sold_on.format("YYYY-MM-DD"),
    product_code: values.product_code ?? "",
    product_name: values.product_name ?? "",
    quantity_milli: quantity,
    unit_price_e4: typed ?? impliedPrice(amount, quantity),
    amount_fen: amount,
    cost_fen: parseMoney(values.cost ?? ""),
    order_no: values.order_no ?? "",
    note: values.note ?? "",
  };
}
