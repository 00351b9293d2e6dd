// A tier as a small tag: its name on its colour, so that colour never carries the meaning alone.
import type { TierId } from "../../bridge";
import { useTier } from "./api";
import styles from "./tier-tag.module.css";

export function TierTag({ id }: { id: TierId | null }) {
  const tier = useTier(id);
  if (!tier) return null;
  return (
    <span className={styles.tag} data-look={tier.look} data-testid="tier-tag">
      {tier.name}
    </span>
  );
}
