// The form of a purchase in its drawer: for a new line and for one that is there.
import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import type { NewPurchase } from "../../bridge";
import { FormDrawer } from "../../frame";
import { useWords } from "../../words";
import { type LineValues, lineOf, valuesOf } from "./line-values";
import { PurchaseFields } from "./purchase-fields";

interface PurchaseFormProps {
  open: boolean;
  title: string;
  start: NewPurchase;
  busy: boolean;
  /** Whether the amount stands on its own already. */
  amountStands: boolean;
  onClose: () => void;
  onSave: (line: NewPurchase) => void;
}

export function PurchaseForm(props: PurchaseFormProps) {
  const { open, title, start, busy, amountStands, onClose, onSave } = props;
  const words = useWords();
  const [form] = Form.useForm<LineValues>();
  const amountTyped = useRef(amountStands);
  useEffect(() => {
    if (!open) return;
    amountTyped.current = amountStands;
    form.resetFields();
    form.setFieldsValue(valuesOf(start));
  }, [open, start, amountStands, form]);
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={title}
      first={start.customer_id === null ? "purchase_customer_id" : "purchase_product_name"}
      testId="purchase-form"
      footer={
        <Button type="primary" htmlType="submit" form="purchase" loading={busy} data-testid="purchase-save">
          {words.text("app-save")}
        </Button>
      }
    >
      <Form<LineValues>
        id="purchase"
        name="purchase"
        form={form}
        layout="vertical"
        initialValues={valuesOf(start)}
        onFinish={() => onSave(lineOf(form.getFieldsValue(true), start))}
      >
        <PurchaseFields discountFen={start.discount_fen} amountTyped={amountTyped} />
      </Form>
    </FormDrawer>
  );
}
