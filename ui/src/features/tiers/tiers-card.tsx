// The tiers in the settings: their order, what each promises, how many customers are in it.
import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { type Tier, useWrite } from "../../bridge";
import { Card } from "../../frame";
import { useWords, type Words } from "../../words";
import { moved, OrderButtons, orderKeys } from "../settings/order-buttons";
import styles from "../settings/shape.module.css";
import { arrangeTiers, removeTier, tierCountsQuery, useTiers } from "./api";
import { RemoveTier } from "./remove-tier";
import { LookTag } from "./tier-tag";

/** 每 30 天联系 · 2 小时内回应 · 每 180 天核对资料 */
function promises(tier: Tier, words: Words): string {
  const parts = [
    tier.contact_days > 0 && words.text("tiers-contact-every", { count: tier.contact_days }),
    tier.response_hours > 0 && words.text("tiers-response-within", { count: tier.response_hours }),
    tier.verify_days > 0 && words.text("tiers-verify-every", { count: tier.verify_days }),
  ];
  return parts.filter(Boolean).join(" · ");
}

interface RowProps {
  tier: Tier;
  count: number;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function TierRow({ tier, count, first, last, onMove, onEdit, onRemove }: RowProps) {
  const words = useWords();
  const { name } = tier;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt and an arrow from any of the row's buttons
    <div className={styles.row} onKeyDown={orderKeys(onMove)} data-testid="tier-row" data-name={name}>
      <div className={styles.what}>
        <div className={styles.first}>
          <LookTag look={tier.look} name={name} />
        </div>
        <div className={styles.second}>{promises(tier, words) || words.text("tiers-promises-none")}</div>
        {tier.policy && (
          <div className={styles.policy} title={tier.policy}>
            {tier.policy}
          </div>
        )}
      </div>
      <span className={styles.count}>{words.text("unit-customers", { count })}</span>
      <div className={styles.acts}>
        <OrderButtons name={name} first={first} last={last} onMove={onMove} />
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          onClick={onEdit}
          aria-label={words.text("settings-edit", { name })}
          data-testid="tier-edit"
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          onClick={onRemove}
          aria-label={words.text("settings-remove", { name })}
          data-testid="tier-remove"
        />
      </div>
    </div>
  );
}

export function TiersCard({ onEdit }: { onEdit: (id: string) => void }) {
  const words = useWords();
  const tiers = useTiers();
  const counts = useQuery(tierCountsQuery).data ?? [];
  const arrange = useWrite(arrangeTiers);
  const remove = useWrite(removeTier);
  const [leaving, leave] = useState<Tier | null>(null);
  const countOf = (tier: Tier) => counts.find((count) => count.tier_id === tier.id)?.customers ?? 0;
  const move = (at: number, by: number) => {
    const order = moved(tiers, at, by);
    if (order) arrange.run(order.map((tier) => tier.id));
  };
  return (
    <Card title={words.text("tiers-title")}>
      <div className={styles.head}>
        <span className={styles.note}>{words.text("tiers-note")}</span>
        <Button icon={<PlusOutlined />} onClick={() => onEdit("new")} data-testid="tier-new">
          {words.text("tiers-new")}
        </Button>
      </div>
      {tiers.map((tier, at) => (
        <TierRow
          key={tier.id}
          tier={tier}
          count={countOf(tier)}
          first={at === 0}
          last={at === tiers.length - 1}
          onMove={(by) => move(at, by)}
          onEdit={() => onEdit(tier.id)}
          onRemove={() => (countOf(tier) > 0 ? leave(tier) : remove.run(tier.id, null))}
        />
      ))}
      {leaving && (
        <RemoveTier
          tier={leaving}
          others={tiers.filter((tier) => tier.id !== leaving.id)}
          count={countOf(leaving)}
          onClose={() => leave(null)}
          onRemove={(to) => {
            leave(null);
            remove.run(leaving.id, to);
          }}
        />
      )}
    </Card>
  );
}
