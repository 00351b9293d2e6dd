// One customer in the list.
import { CheckOutlined } from "@ant-design/icons";
import type { MouseEvent } from "react";
import type { ListRow, ShownColumn } from "../../bridge";
import { Bone } from "../../frame";
import { useWords } from "../../words";
import type { KnowColumn } from "./columns";
import styles from "./table.module.css";

interface RowProps {
  row: ListRow;
  columns: readonly ShownColumn[];
  know: KnowColumn;
  top: number;
  here: boolean;
  open: boolean;
  marked: boolean;
  onOpen: () => void;
  onMark: (event: MouseEvent) => void;
}

/** A square that says whether a row is selected. */
export function Mark(props: {
  marked: boolean;
  name: string;
  onMark: (event: MouseEvent) => void;
  testId: string;
}) {
  return (
    <button
      type="button"
      role="checkbox"
      tabIndex={-1}
      className={styles.mark}
      aria-checked={props.marked}
      aria-label={props.name}
      onClick={(event) => {
        event.stopPropagation();
        props.onMark(event);
      }}
      data-testid={props.testId}
    >
      {props.marked && <CheckOutlined />}
    </button>
  );
}

export function Row({ row, columns, know, top, here, open, marked, onOpen, onMark }: RowProps) {
  const words = useWords();
  return (
    <div
      role="row"
      tabIndex={-1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={marked}
      data-open={open}
      data-here={here}
      onClick={(event) => (event.shiftKey || event.ctrlKey || event.metaKey ? onMark(event) : onOpen())}
      onKeyDown={() => undefined}
      data-testid="customer-row"
      data-id={row.id}
    >
      <div role="gridcell">
        <Mark
          marked={marked}
          name={words.text("lists-mark", { name: row.name })}
          onMark={onMark}
          testId="row-mark"
        />
      </div>
      {columns.map(({ column }) => {
        const { cell, title, figure } = know(column) ?? {};
        return (
          <div
            key={column}
            role="gridcell"
            className={figure ? styles.figure : styles.clip}
            title={title?.(row, words) || undefined}
          >
            {cell?.(row, words)}
          </div>
        );
      })}
    </div>
  );
}

const SKELETONS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** Rows to come, in the shape they will have. */
export function SkeletonRows({ columns }: { columns: readonly ShownColumn[] }) {
  return (
    <div aria-hidden="true">
      {SKELETONS.map((key, index) => (
        <div key={key} className={styles.skeleton}>
          <span />
          {columns.map(({ column }, at) => (
            <Bone key={column} width={at === 0 ? 90 + (index % 4) * 24 : "70%"} />
          ))}
        </div>
      ))}
    </div>
  );
}
