// The top bar: whose book it is and which day, the search box, undo by name, and adding from anywhere.
import { PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useSettings } from "../features/settings/api";
import { useToday, useWords } from "../words";
import { useAdd } from "./address";
import { useAdds } from "./feature";
import { SearchBox } from "./search-box";
import styles from "./top-bar.module.css";
import { UndoButton } from "./undo-button";

function QuickAdd() {
  const words = useWords();
  const open = useAdd();
  const items = useAdds().map(({ add, icon, words: name }) => ({
    key: add,
    icon,
    label: <span data-testid={`quick-add-${add}`}>{words.text(name)}</span>,
    onClick: () => open(add),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="primary"
        icon={<PlusOutlined />}
        aria-label={words.text("app-add")}
        data-testid="quick-add"
      >
        <span className={styles.addName}>{words.text("app-add")}</span>
      </Button>
    </Dropdown>
  );
}

export function TopBar({ onKeys }: { onKeys: () => void }) {
  const words = useWords();
  const day = useToday();
  const settings = useSettings();
  return (
    <header className={styles.bar}>
      <div className={styles.whose}>
        <span className={styles.business} title={settings.business_name} data-testid="business-name">
          {settings.business_name}
        </span>
        <span className={styles.day}>{words.dayWithWeekday(day)}</span>
      </div>
      <SearchBox onKeys={onKeys} />
      <div className={styles.acts}>
        <UndoButton />
        <QuickAdd />
      </div>
    </header>
  );
}
