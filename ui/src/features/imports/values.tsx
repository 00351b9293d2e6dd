// The values of the tier column, each with the tier it means: "VIP客户" → VIP.
import { ArrowRightOutlined } from "@ant-design/icons";
import { Select } from "antd";
import type { ImportPlan } from "../../bridge";
import { useWords } from "../../words";
import { useTiers } from "../tiers/api";
import { meanValue } from "./plan";
import styles from "./values.module.css";

interface ValuesProps {
  plan: ImportPlan;
  header: string;
  onChange: (plan: ImportPlan) => void;
}

export function Values({ plan, header, onChange }: ValuesProps) {
  const words = useWords();
  const tiers = useTiers();
  const options = [
    { value: "", label: words.text("imports-values-none") },
    ...tiers.map((tier) => ({ value: tier.name, label: tier.name })),
  ];
  return (
    <div
      className={styles.values}
      role="group"
      aria-label={words.text("imports-values-title", { column: header })}
      data-testid="import-values"
    >
      <span className={styles.title}>{words.text("imports-values-title", { column: header })}</span>
      {plan.values.map(({ theirs, ours }) => (
        <div key={theirs} className={styles.value} data-open={ours === ""}>
          <span className={styles.theirs} title={theirs}>
            {theirs}
          </span>
          <ArrowRightOutlined className={styles.arrow} />
          <Select
            size="small"
            className={styles.ours}
            value={ours}
            options={options}
            onChange={(tier) => onChange(meanValue(plan, theirs, tier))}
            aria-label={words.text("imports-value-for", { value: theirs })}
            data-testid="import-value"
            data-value={theirs}
          />
        </div>
      ))}
    </div>
  );
}
