// The entries of a timeline: an order that opens to its lines, and a change from the journal.
import { DeleteOutlined, EditOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type JournalLine, type Order, type Purchase, useUndo, useWrite } from "../../../bridge";
import { decimal, momentOf, useWords } from "../../../words";
import { Changes } from "../../journal/changes";
import { removePurchase } from "../../purchases/api";
import { EditPurchaseForm } from "../../purchases/edit-purchase";
import styles from "./timeline.module.css";

/** `2026-11-19` → `11-19`; the year stands above. */
function shortDay(day: string): string {
  return day.slice(5);
}

function productOf({ line }: Purchase): string {
  return line.product_name || line.product_code;
}

function Line({ purchase, onEdit }: { purchase: Purchase; onEdit: () => void }) {
  const words = useWords();
  const remove = useWrite(removePurchase);
  const { line } = purchase;
  return (
    <div className={styles.line} data-testid="order-line">
      <div className={styles.product}>
        {productOf(purchase)}
        <div className={styles.quiet}>
          {decimal(line.quantity_milli, 3)} × {decimal(line.unit_price_e4, 4)}
        </div>
      </div>
      <div className={styles.amount}>{words.money(line.amount_fen)}</div>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        onClick={onEdit}
        aria-label={words.text("purchases-edit")}
        data-testid="line-edit"
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        disabled={remove.busy}
        onClick={() => remove.run(purchase.id)}
        aria-label={words.text("purchases-remove")}
        data-testid="line-remove"
      />
    </div>
  );
}

export function OrderEntry({ order }: { order: Order }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [editing, edit] = useState<Purchase | null>(null);
  const [first] = order.lines;
  const products = order.lines.slice(0, 2).map(productOf).join(words.text("app-comma"));
  const rest = order.lines.length - 2;
  const back = order.amount_fen < 0;
  return (
    <div className={styles.entry} data-kind={back ? "return" : "order"}>
      <span className={styles.day}>{shortDay(order.sold_on)}</span>
      <div className={styles.what}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="order"
        >
          <span className={styles.kind}>
            {words.text(back ? "customers-timeline-return" : "customers-timeline-order")}
            <span className={styles.number}>{order.order_no}</span>
          </span>
          <span className={styles.sum}>
            <span className={styles.products}>
              {rest > 0
                ? words.text("customers-timeline-products", { products, count: order.lines.length })
                : products}
            </span>
            <span className={styles.amount}>{words.money(order.amount_fen)}</span>
          </span>
        </button>
        {open && order.lines.map((line) => <Line key={line.id} purchase={line} onEdit={() => edit(line)} />)}
        {first && <EditPurchaseForm purchase={editing} onClose={() => edit(null)} />}
      </div>
    </div>
  );
}

export function ChangeEntry({ line, rowId }: { line: JournalLine; rowId: string }) {
  const words = useWords();
  const undo = useUndo();
  const [open, setOpen] = useState(false);
  const moment = momentOf(line.at_ms);
  return (
    <div className={styles.entry} data-kind="change" data-undone={line.undone} data-testid="change">
      <span className={styles.day}>{shortDay(moment.day)}</span>
      <div className={styles.what}>
        <div className={styles.kind}>
          {moment.time}
          {line.undone && <span> · {words.text("journal-undone")}</span>}
        </div>
        <div className={styles.change}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="change-open"
          >
            {words.action(line)}
          </button>
          {line.undoable && (
            <Button
              type="text"
              size="small"
              className={styles.take}
              icon={<UndoOutlined />}
              disabled={undo.busy}
              onClick={() => undo.run(line.entry)}
              aria-label={words.text("app-undo-name", { name: words.action(line) })}
              data-testid="change-undo"
            />
          )}
        </div>
        {open && <Changes entry={line.entry} rowId={rowId} />}
      </div>
    </div>
  );
}
