// The head of one customer's column: who, what hangs on them, and whether they stay.
import { Button, Radio } from "antd";
import type { MergeSide } from "../../bridge";
import { useOpen } from "../../frame";
import { momentOf, useWords } from "../../words";
import styles from "./compare.module.css";

interface SideHeadProps {
  side: MergeSide;
  stays: boolean;
  onKeep: () => void;
  /** Takes the customer out of the merge; nothing where two must stay. */
  onLeaveOut: (() => void) | null;
}

export function SideHead({ side, stays, onKeep, onLeaveOut }: SideHeadProps) {
  const words = useWords();
  const open = useOpen();
  const { customer } = side;
  const facts = [
    side.lines > 0 && words.text("duplicates-lines", { count: side.lines }),
    side.lines > 0 && words.moneyWhole(side.total_fen),
    side.persons > 0 && words.text("duplicates-persons", { count: side.persons }),
    words.text("duplicates-added", { day: momentOf(customer.created_ms).day }),
  ].filter(Boolean);
  return (
    <th scope="col" data-testid="merge-side">
      <button
        type="button"
        className={styles.name}
        onClick={() => open(customer.id)}
        title={words.text("duplicates-open-dossier")}
        data-testid="merge-open"
      >
        {customer.profile.name}
      </button>
      <div className={styles.facts}>{facts.join(" · ")}</div>
      <Radio checked={stays} onChange={onKeep} className={styles.keep} data-testid="merge-keep">
        {words.text("duplicates-keep-this")}
      </Radio>
      {onLeaveOut && (
        <Button
          type="link"
          size="small"
          className={styles.out}
          onClick={onLeaveOut}
          data-testid="merge-leave-out"
        >
          {words.text("duplicates-leave-out")}
        </Button>
      )}
    </th>
  );
}
