// Saved views: filters and an order under a name, one press away.
import { CheckOutlined, DeleteOutlined, DownOutlined, EditOutlined, SaveOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Popover } from "antd";
import { useState } from "react";
import { useWrite, type View } from "../../bridge";
import { useWords } from "../../words";
import { changeView, removeView, saveView, useViews } from "./api";
import { useViewName } from "./filter-words";
import { differs, filterOf, isFiltered, type ListSearch, noFilter, orderOf, searchOfView } from "./search";
import styles from "./views.module.css";

interface ViewsProps {
  search: ListSearch;
  onChange: (part: Partial<ListSearch>) => void;
}

function NameForm(props: { first: string; busy: boolean; onDone: (name: string) => void; testId: string }) {
  const words = useWords();
  const [name, setName] = useState(props.first);
  const done = () => name.trim() && props.onDone(name.trim());
  return (
    <div className={styles.form}>
      <Input
        value={name}
        autoFocus
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={done}
        placeholder={words.text("lists-view-name")}
        aria-label={words.text("lists-view-name")}
        data-testid={props.testId}
      />
      <Button
        type="primary"
        disabled={name.trim() === ""}
        loading={props.busy}
        onClick={done}
        data-testid={`${props.testId}-save`}
      >
        {words.text("app-save")}
      </Button>
    </div>
  );
}

/** Keeps what is filtered under a name. */
function SaveView({ search, onChange }: ViewsProps) {
  const words = useWords();
  const first = useViewName(search);
  const [open, setOpen] = useState(false);
  const save = useWrite(saveView);
  const keep = async (name: string) => {
    const saved = await save.run(name, filterOf(search), orderOf(search));
    if (!saved) return;
    setOpen(false);
    onChange({ view: saved.value });
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<NameForm first={first} busy={save.busy} onDone={keep} testId="view-name" />}
    >
      <Button type="text" size="small" icon={<SaveOutlined />} data-testid="view-new">
        {words.text("lists-view-new")}
      </Button>
    </Popover>
  );
}

function Chosen({ view, search, onChange }: ViewsProps & { view: View }) {
  const words = useWords();
  const [renaming, rename] = useState(false);
  const change = useWrite(changeView);
  const remove = useWrite(removeView);
  const isChanged = differs(search, view);
  const items = [
    ...(isChanged
      ? [
          {
            key: "update",
            icon: <CheckOutlined />,
            label: <span data-testid="view-update">{words.text("lists-view-update")}</span>,
            onClick: () => change.run({ ...view, filter: filterOf(search), order: orderOf(search) }),
          },
        ]
      : []),
    {
      key: "rename",
      icon: <EditOutlined />,
      label: <span data-testid="view-rename">{words.text("lists-view-rename")}</span>,
      onClick: () => rename(true),
    },
    {
      key: "remove",
      icon: <DeleteOutlined />,
      label: <span data-testid="view-remove">{words.text("lists-view-remove")}</span>,
      onClick: async () => {
        if (await remove.run(view.id)) onChange(noFilter);
      },
    },
  ];
  const named = async (name: string) => {
    if (await change.run({ ...view, name })) rename(false);
  };
  return (
    <Popover
      open={renaming}
      onOpenChange={(open) => !open && rename(false)}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<NameForm first={view.name} busy={change.busy} onDone={named} testId="view-rename-name" />}
    >
      <span>
        <Dropdown menu={{ items }} trigger={["click"]}>
          <button type="button" className={styles.tab} aria-current="true" data-testid="view-chosen">
            {view.name}
            {isChanged && <span className={styles.changed}>{words.text("lists-view-changed")}</span>}
            <DownOutlined className={styles.arrow} />
          </button>
        </Dropdown>
      </span>
    </Popover>
  );
}

export function Views({ search, onChange }: ViewsProps) {
  const words = useWords();
  const views = useViews();
  const chosen = views.find((view) => view.id === search.view);
  if (views.length === 0 && !isFiltered(search)) return null;
  return (
    <div className={styles.views} role="group" aria-label={words.text("lists-views")} data-testid="views">
      <button
        type="button"
        className={styles.tab}
        aria-current={!chosen && !isFiltered(search) ? "true" : undefined}
        onClick={() => onChange({ ...noFilter, sort: undefined, reverse: undefined })}
        data-testid="view-all"
      >
        {words.text("lists-view-all")}
      </button>
      {views.map((view) =>
        view.id === chosen?.id ? (
          <Chosen key={view.id} view={view} search={search} onChange={onChange} />
        ) : (
          <button
            key={view.id}
            type="button"
            className={styles.tab}
            onClick={() => onChange({ ...noFilter, ...searchOfView(view) })}
            data-testid="view"
          >
            {view.name}
          </button>
        ),
      )}
      {isFiltered(search) && (!chosen || differs(search, chosen)) && (
        <SaveView search={search} onChange={onChange} />
      )}
    </div>
  );
}
