// A product: one that was sold before, found as you type, or a new name.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete, Form } from "antd";
import type { Product } from "../../bridge";
import { useWords } from "../../words";
import { productsQuery } from "./api";
import type { LineValues } from "./line-values";
import styles from "./purchases.module.css";

interface ProductInputProps {
  id?: string;
  value?: string;
  onChange?: (name: string) => void;
  onPick: (product: Product) => void;
}

export function ProductInput({ id, value = "", onChange, onPick }: ProductInputProps) {
  const words = useWords();
  const form = Form.useFormInstance<LineValues>();
  const found = useQuery({ ...productsQuery(value), placeholderData: keepPreviousData }).data ?? [];
  return (
    <AutoComplete
      id={id}
      value={value}
      options={found.map((product) => ({
        value: product.id,
        label: (
          <span className={styles.hit}>
            <span>{product.name || product.code}</span>
            {product.name && <span className={styles.hitBeside}>{product.code}</span>}
          </span>
        ),
      }))}
      placeholder={words.text("purchases-product-placeholder")}
      onSelect={(chosen: string) => {
        const product = found.find((one) => one.id === chosen);
        if (product) onPick(product);
      }}
      onChange={(text: string) => {
        // Choosing an option sends its id here first; the pick then fills in the name.
        if (found.some((one) => one.id === text)) return;
        form.setFieldValue("product_code", "");
        onChange?.(text);
      }}
      data-testid="purchase-product"
    />
  );
}
