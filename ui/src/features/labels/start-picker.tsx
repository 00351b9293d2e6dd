// A small sheet to click on: the label where printing begins. Those before it are used up.
import type { LabelSheet } from "../../bridge";
import { useWords } from "../../words";
import styles from "./labels.module.css";

/** Pixels of the small A4 that a millimetre takes. */
const SCALE = 0.62;
/** More cells than this cannot be clicked; nobody sells such sheets. */
const MOST = 400;

const pixels = (um: number) => (um / 1000) * SCALE;

interface StartPickerProps {
  sheet: LabelSheet;
  used: number;
  onChange: (used: number) => void;
}

export function StartPicker({ sheet, used, onChange }: StartPickerProps) {
  const words = useWords();
  const count = Math.min(MOST, sheet.columns * sheet.rows);
  return (
    <div>
      <div
        className={styles.small}
        style={{ width: 210 * SCALE, height: 297 * SCALE }}
        data-testid="label-start"
      >
        {Array.from({ length: count }, (_, at) => at).map((at) => (
          <button
            key={at}
            type="button"
            className={styles.cell}
            data-used={at < used}
            data-first={at === used}
            style={{
              left: pixels(sheet.left_um + (at % sheet.columns) * (sheet.width_um + sheet.column_gap_um)),
              top: pixels(
                sheet.top_um + Math.floor(at / sheet.columns) * (sheet.height_um + sheet.row_gap_um),
              ),
              width: pixels(sheet.width_um),
              height: pixels(sheet.height_um),
            }}
            onClick={() => onChange(at)}
            aria-label={words.text("labels-start-cell", { cell: at + 1 })}
            aria-pressed={at === used}
            data-testid={`label-cell-${at + 1}`}
          >
            {at === used ? at + 1 : ""}
          </button>
        ))}
      </div>
      <p className={styles.note}>{words.text("labels-start-note")}</p>
    </div>
  );
}
