// The top bar: whose book it is and which day, the search box, undo by name, and adding from anywhere.
import { PlusOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useSettings } from "../features/settings/api";
import { today, useWords } from "../words";
import { quickAdds } from "./quick-adds";
import { SearchBox } from "./search-box";
import styles from "./top-bar.module.css";
import { UndoButton } from "./undo-button";

function QuickAdd() {
  const words = useWords();
  const navigate = useNavigate();
  const items = quickAdds.map(({ add, icon, words: name }) => ({
    key: add,
    icon,
    label: <span data-testid={`quick-add-${add}`}>{words.text(name)}</span>,
    onClick: () => navigate({ to: ".", search: (now) => ({ ...now, add }) }),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button type="primary" icon={<PlusOutlined />} data-testid="quick-add">
        {words.text("app-add")}
      </Button>
    </Dropdown>
  );
}

export function TopBar() {
  const words = useWords();
  const settings = useSettings();
  return (
    <header className={styles.bar}>
      <div className={styles.whose}>
        <span className={styles.business} title={settings.business_name} data-testid="business-name">
          {settings.business_name}
        </span>
        <span className={styles.day}>{words.dayWithWeekday(today())}</span>
      </div>
      <SearchBox />
      <div className={styles.acts}>
        <UndoButton />
        <QuickAdd />
      </div>
    </header>
  );
}
