// Which columns the list shows, and in which order.
import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover, Tooltip } from "antd";
import type { ListColumn } from "../../bridge";
import { useWords } from "../../words";
import { useFields } from "../fields/api";
import { useColumns } from "./api";
import styles from "./column-chooser.module.css";
import { ALL_COLUMNS, ownKey, useKnowColumn } from "./columns";

function Panel() {
  const words = useWords();
  const [columns, arrange] = useColumns();
  const shown = columns.map(({ column }) => column);
  const know = useKnowColumn();
  const all = [...ALL_COLUMNS, ...useFields().map(ownKey)];
  const hidden = all.filter((column) => !shown.includes(column));
  const toggle = (column: ListColumn) =>
    arrange(
      shown.includes(column)
        ? columns.filter((one) => one.column !== column)
        : [...columns, { column, width: 0 }],
    );
  const move = (at: number, by: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    arrange(next);
  };
  return (
    <div className={styles.panel} data-testid="columns">
      {[...shown, ...hidden].map((column, at) => {
        const name = know(column)?.name ?? "";
        const isShown = at < shown.length;
        return (
          <div key={column} className={styles.line}>
            <Checkbox
              checked={isShown}
              // A list without names would say of nobody what it says.
              disabled={column === "name"}
              onChange={() => toggle(column)}
              data-testid={`column-${column}`}
            >
              {name}
            </Checkbox>
            {isShown && column !== "name" && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={at <= 1}
                  onClick={() => move(at, -1)}
                  aria-label={words.text("lists-column-up", { name })}
                  data-testid={`column-${column}-up`}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={at === shown.length - 1}
                  onClick={() => move(at, 1)}
                  aria-label={words.text("lists-column-down", { name })}
                  data-testid={`column-${column}-down`}
                />
              </span>
            )}
          </div>
        );
      })}
      <Button type="link" size="small" onClick={() => arrange(null)} data-testid="columns-reset">
        {words.text("lists-columns-reset")}
      </Button>
    </div>
  );
}

export function ColumnChooser() {
  const words = useWords();
  const name = words.text("lists-columns");
  return (
    <Popover trigger="click" placement="bottomRight" content={<Panel />} destroyOnHidden>
      <Tooltip title={name}>
        <Button icon={<TableOutlined />} aria-label={name} data-testid="columns-open" />
      </Tooltip>
    </Popover>
  );
}
