// A tier with customers in it goes: where do they?
import { Modal, Radio } from "antd";
import { useState } from "react";
import type { Tier, TierId } from "../../bridge";
import { useWords } from "../../words";
import { LookTag } from "./tier-tag";

interface RemoveTierProps {
  tier: Tier;
  others: Tier[];
  count: number;
  onClose: () => void;
  onRemove: (to: TierId | null) => void;
}

export function RemoveTier({ tier, others, count, onClose, onRemove }: RemoveTierProps) {
  const words = useWords();
  const [to, go] = useState(others[0]?.id ?? "");
  return (
    <Modal
      open
      onCancel={onClose}
      onOk={() => onRemove(to || null)}
      title={words.text("tiers-remove-title", { name: tier.name })}
      okText={<span data-testid="tier-remove-go">{words.text("tiers-remove")}</span>}
      cancelText={words.text("app-cancel")}
      data-testid="tier-remove-dialog"
    >
      <p>{words.text("tiers-remove-where", { count })}</p>
      <Radio.Group
        vertical
        style={{ marginTop: 12 }}
        value={to}
        onChange={(event) => go(String(event.target.value))}
        options={[
          ...others.map((other) => ({
            value: other.id,
            label: (
              <span data-testid="tier-remove-to">
                <LookTag look={other.look} name={other.name} />
              </span>
            ),
          })),
          {
            value: "",
            label: <span data-testid="tier-remove-to">{words.text("tiers-remove-none")}</span>,
          },
        ]}
      />
    </Modal>
  );
}
