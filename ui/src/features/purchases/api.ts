// Purchases: a customer's orders, the products, and the writes.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type CustomerId, commands, type NewPurchase, type OrderPage, read } from "../../bridge";

const ORDERS_A_PAGE = 20;
const PRODUCTS_SHOWN = 12;

/** A customer's orders, newest first, page by page. */
export function ordersQuery(id: CustomerId) {
  return infiniteQueryOptions({
    queryKey: ["purchases", "orders", id],
    queryFn: ({ pageParam }) => read(commands.purchasesOrdersOf(id, pageParam, ORDERS_A_PAGE)),
    initialPageParam: null as string | null,
    getNextPageParam: (page: OrderPage) => (page.more ? (page.orders.at(-1)?.sold_on ?? null) : null),
  });
}

/** Products found by code or name. */
export function productsQuery(text: string) {
  return queryOptions({
    queryKey: ["purchases", "products", text],
    queryFn: () => read(commands.purchasesSearchProducts(text, PRODUCTS_SHOWN)),
  });
}

/** A line with nothing filled in but its day. */
export function blankPurchase(soldOn: string): NewPurchase {
  return {
    customer_id: null,
    order_no: "",
    sold_on: soldOn,
    sold_minute: null,
    product_code: "",
    product_name: "",
    quantity_milli: 1000,
    unit_price_e4: 0,
    amount_fen: 0,
    cost_fen: null,
    discount_fen: 0,
    note: "",
  };
}

export const createPurchase = commands.purchasesCreate;
export const updatePurchase = commands.purchasesUpdate;
export const removePurchase = commands.purchasesRemove;
