// A tier as a small tag: its name on its colour, so that colour never carries the meaning alone.
import type { TierId, TierLook } from "../../bridge";
import { useTier } from "./api";
import styles from "./tier-tag.module.css";

/** A name in a tier's colours. */
export function LookTag({ look, name }: { look: TierLook; name: string }) {
  return (
    <span className={styles.tag} data-look={look} data-testid="tier-tag">
      {name}
    </span>
  );
}

export function TierTag({ id }: { id: TierId | null }) {
  const tier = useTier(id);
  return tier ? <LookTag look={tier.look} name={tier.name} /> : null;
}
