// What can be done to all that is selected: done at once, told with its count, and taken back in one step.
import {
  CloseOutlined,
  DeleteOutlined,
  DownOutlined,
  ExportOutlined,
  MinusOutlined,
  TagsOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Input, Popover } from "antd";
import { type ReactNode, useState } from "react";
import { type ListOrder, type ShownColumn, useWrite } from "../../bridge";
import { useWords } from "../../words";
import { useTiers } from "../tiers/api";
import { addTag, removeMany, removeTag, setResponsible, setTier, useValues } from "./api";
import styles from "./bulk-bar.module.css";
import { useExport } from "./use-export";
import type { Marks } from "./use-marks";

interface BulkProps {
  marks: Marks;
  order: ListOrder;
  columns: readonly ShownColumn[];
}

function Tier({ marks }: { marks: Marks }) {
  const words = useWords();
  const tiers = useTiers();
  const { run, busy } = useWrite(setTier);
  const items = [
    ...tiers.map((tier) => ({
      key: tier.id,
      label: <span data-testid="bulk-tier-choice">{tier.name}</span>,
      onClick: () => run(marks.selection, tier.id),
    })),
    { type: "divider" as const },
    { key: "none", label: words.text("lists-bulk-no-tier"), onClick: () => run(marks.selection, null) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button size="small" loading={busy} data-testid="bulk-tier">
        {words.text("field-tier")} <DownOutlined />
      </Button>
    </Dropdown>
  );
}

/** A word to give to all that are selected: typed, or one of those in use. */
function Word(props: {
  id: string;
  button: ReactNode;
  icon: ReactNode;
  placeholder: string;
  words: readonly string[];
  busy: boolean;
  onWord: (word: string) => Promise<unknown>;
  none?: string;
}) {
  const { id, words, onWord, none } = props;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const give = async (word: string) => {
    if (!(await onWord(word.trim()))) return;
    setText("");
    setOpen(false);
  };
  const typed = text.trim().toLocaleLowerCase();
  const offered = words.filter((word) => word.toLocaleLowerCase().includes(typed)).slice(0, 12);
  const content = (
    <div className={styles.words}>
      <Input
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => typed !== "" && give(text)}
        placeholder={props.placeholder}
        aria-label={props.placeholder}
        data-testid={`${id}-name`}
      />
      <div className={styles.offered}>
        {offered.map((word) => (
          <Button key={word} size="small" onClick={() => give(word)} data-testid={`${id}-choice`}>
            {word}
          </Button>
        ))}
        {none && (
          <Button type="link" size="small" onClick={() => give("")} data-testid={`${id}-none`}>
            {none}
          </Button>
        )}
      </div>
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      content={content}
      placement="bottomLeft"
      destroyOnHidden
    >
      <Button size="small" icon={props.icon} loading={props.busy} data-testid={id}>
        {props.button}
      </Button>
    </Popover>
  );
}

function AddTag({ marks }: { marks: Marks }) {
  const words = useWords();
  const { tags } = useValues();
  const { run, busy } = useWrite(addTag);
  return (
    <Word
      id="bulk-add-tag"
      button={words.text("lists-bulk-add-tag")}
      icon={<TagsOutlined />}
      placeholder={words.text("lists-bulk-tag-name")}
      words={tags}
      busy={busy}
      onWord={(tag) => run(marks.selection, tag)}
    />
  );
}

function Responsible({ marks }: { marks: Marks }) {
  const words = useWords();
  const { responsibles } = useValues();
  const { run, busy } = useWrite(setResponsible);
  return (
    <Word
      id="bulk-responsible"
      button={words.text("field-responsible")}
      icon={<UserOutlined />}
      placeholder={words.text("lists-bulk-responsible-name")}
      words={responsibles}
      busy={busy}
      onWord={(name) => run(marks.selection, name)}
      none={words.text("lists-bulk-no-responsible")}
    />
  );
}

function RemoveTag({ marks }: { marks: Marks }) {
  const words = useWords();
  const { tags } = useValues();
  const { run, busy } = useWrite(removeTag);
  const items = tags.map((tag) => ({
    key: tag,
    label: <span data-testid="bulk-untag-choice">{tag}</span>,
    onClick: () => run(marks.selection, tag),
  }));
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items, style: { maxHeight: 320, overflow: "auto" } }} trigger={["click"]}>
      <Button size="small" icon={<MinusOutlined />} loading={busy} data-testid="bulk-remove-tag">
        {words.text("lists-bulk-remove-tag")}
      </Button>
    </Dropdown>
  );
}

export function BulkBar({ marks, order, columns }: BulkProps) {
  const words = useWords();
  const remove = useWrite(removeMany);
  const exporting = useExport();
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.text("lists-bulk")} data-testid="bulk">
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        onClick={marks.clear}
        aria-label={words.text("lists-bulk-clear")}
        data-testid="bulk-clear"
      />
      <span className={styles.count} data-testid="bulk-count">
        {words.text("lists-bulk-count", { count: marks.count })}
      </span>
      {!marks.all && (
        <Button type="link" size="small" onClick={marks.selectAll} data-testid="bulk-all">
          {words.text("lists-bulk-all")}
        </Button>
      )}
      <div className={styles.acts}>
        <Tier marks={marks} />
        <AddTag marks={marks} />
        <RemoveTag marks={marks} />
        <Responsible marks={marks} />
        <Button
          size="small"
          icon={<ExportOutlined />}
          loading={exporting.busy}
          onClick={() => exporting.run(marks.selection, order, columns)}
          data-testid="bulk-export"
        >
          {words.text("lists-export")}
        </Button>
        <Button
          size="small"
          danger
          icon={<DeleteOutlined />}
          loading={remove.busy}
          onClick={async () => {
            if (await remove.run(marks.selection)) marks.clear();
          }}
          data-testid="bulk-remove"
        >
          {words.text("lists-bulk-remove")}
        </Button>
      </div>
    </div>
  );
}
