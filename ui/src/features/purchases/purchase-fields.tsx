// The fields of a purchase. The amount follows quantity × price until it is typed itself.
import { DatePicker, Form, Input } from "antd";
import { Fold } from "../../frame";
import { useWords } from "../../words";
import { CustomerSelect } from "./customer-select";
import { computedAmount, type FigureField, isFigure, type LineValues } from "./line-values";
import { ProductInput } from "./product-input";
import styles from "./purchases.module.css";

function Figure(props: { field: FigureField; required?: boolean; onTyped?: () => void }) {
  const { field, required = false, onTyped } = props;
  const words = useWords();
  const check = (_: unknown, text: string | undefined) =>
    isFigure(field, text) ? Promise.resolve() : Promise.reject(new Error(words.text("app-no-number")));
  return (
    <Form.Item
      name={field}
      label={words.text(`field-${field.replace("_", "-")}`)}
      validateTrigger="onBlur"
      rules={[{ required, message: words.text("app-required") }, { validator: check }]}
    >
      <Input
        className={styles.figure}
        inputMode="decimal"
        onInput={onTyped}
        data-testid={`purchase-${field}`}
      />
    </Form.Item>
  );
}

function MoreFields() {
  const words = useWords();
  return (
    <>
      <Figure field="cost" />
      <Form.Item name="order_no" label={words.text("field-order-no")}>
        <Input data-testid="purchase-order_no" />
      </Form.Item>
      <Form.Item name="product_code" label={words.text("field-product-code")}>
        <Input data-testid="purchase-product_code" />
      </Form.Item>
      <Form.Item name="note" label={words.text("field-note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} data-testid="purchase-note" />
      </Form.Item>
    </>
  );
}

interface FieldsProps {
  discountFen: number;
  /** Whether the amount was typed, so that it no longer follows. */
  amountTyped: { current: boolean };
}

export function PurchaseFields({ discountFen, amountTyped }: FieldsProps) {
  const words = useWords();
  const form = Form.useFormInstance<LineValues>();
  const follow = () => {
    if (amountTyped.current) return;
    // The fields hear of the key after this event, so they are read once it is through.
    queueMicrotask(() => {
      const amount = computedAmount(form.getFieldsValue(true), discountFen);
      if (amount !== null) form.setFieldValue("amount", amount);
    });
  };
  return (
    <>
      <Form.Item
        name="customer_id"
        label={words.text("field-customer")}
        extra={words.text("purchases-walk-in-hint")}
      >
        <CustomerSelect />
      </Form.Item>
      <Form.Item
        name="product_name"
        label={words.text("field-product-name")}
        rules={[{ required: true, whitespace: true, message: words.text("app-required") }]}
        validateTrigger="onBlur"
      >
        <ProductInput
          onPick={(product) => {
            form.setFieldsValue({ product_name: product.name || product.code, product_code: product.code });
          }}
        />
      </Form.Item>
      <div className={styles.trio}>
        <Figure field="quantity" onTyped={follow} />
        <Figure field="unit_price" onTyped={follow} />
        <Figure
          field="amount"
          required
          onTyped={() => {
            amountTyped.current = true;
          }}
        />
      </div>
      <Form.Item
        name="sold_on"
        label={words.text("field-date")}
        rules={[{ required: true, message: words.text("app-required") }]}
      >
        <DatePicker className={styles.date} allowClear={false} data-testid="purchase-date" />
      </Form.Item>
      <Fold label={words.text("purchases-more")} testId="purchase-more">
        <MoreFields />
      </Fold>
    </>
  );
}
