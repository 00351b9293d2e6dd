// One customer in the list.
import type { CustomerRow } from "../../../bridge";
import { Bone } from "../../../frame";
import { phone, useWords } from "../../../words";
import { TierTag } from "../../tiers/tier-tag";
import styles from "./table.module.css";

interface RowProps {
  row: CustomerRow;
  top: number;
  here: boolean;
  open: boolean;
  onOpen: () => void;
}

export function Row({ row, top, here, open, onOpen }: RowProps) {
  const words = useWords();
  return (
    <div
      role="row"
      tabIndex={-1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={open}
      data-here={here}
      onClick={onOpen}
      onKeyDown={() => undefined}
      data-testid="customer-row"
      data-id={row.id}
    >
      <div role="gridcell" className={styles.who}>
        <div className={styles.name} title={row.name}>
          {row.name}
        </div>
        {row.company && row.company !== row.name && (
          <div className={styles.company} title={row.company}>
            {row.company}
          </div>
        )}
      </div>
      <div role="gridcell">
        <TierTag id={row.tier_id} />
      </div>
      <div role="gridcell" className={styles.clip}>
        {phone(row.phone)}
      </div>
      <div role="gridcell" className={styles.clip} title={row.region}>
        {row.region}
      </div>
      <div role="gridcell" className={styles.figure}>
        {row.last_on !== null && words.money(row.total_fen)}
      </div>
      <div role="gridcell" className={styles.clip}>
        {row.last_on !== null && (
          <>
            {row.last_on} <span className={styles.ago}>{words.ago(row.last_on)}</span>
          </>
        )}
      </div>
    </div>
  );
}

const SKELETONS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** Rows to come, in the shape they will have. */
export function SkeletonRows() {
  return (
    <div aria-hidden="true">
      {SKELETONS.map((key, index) => (
        <div key={key} className={styles.skeleton}>
          <Bone width={90 + (index % 4) * 24} />
          <Bone width={44} height={20} />
          <Bone width={110} />
          <Bone width={48} />
          <Bone width={90} />
          <Bone width={130} />
        </div>
      ))}
    </div>
  );
}
