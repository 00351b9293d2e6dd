// The settings: each takes effect at once and can be taken back. Nothing here that a good default can decide.
import { useQuery } from "@tanstack/react-query";
import { Input, Segmented, Select } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { statusQuery, useTakeOtherBook } from "../../app/api";
import { type Language, type Settings, type Theme, useWrite } from "../../bridge";
import { Card, Page } from "../../frame";
import { currencies, useWords } from "../../words";
import { CopiesCard } from "../backups/card";
import { changeSettings, useSettings } from "./api";
import styles from "./page.module.css";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const THEMES: readonly Theme[] = ["system", "light", "dark"];

function Line({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <div>
        <div className={styles.name}>{name}</div>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

function BusinessName({ value, onSave }: { value: string; onSave: (name: string) => void }) {
  const words = useWords();
  const [name, setName] = useState(value);
  useEffect(() => setName(value), [value]);
  const missing = name.trim() === "";
  const save = () => {
    if (!missing && name.trim() !== value) onSave(name.trim());
  };
  return (
    <>
      <Input
        value={name}
        maxLength={120}
        status={missing ? "error" : ""}
        onChange={(event) => setName(event.target.value)}
        onBlur={save}
        onPressEnter={save}
        onKeyDown={(event) => event.key === "Escape" && setName(value)}
        aria-label={words.text("settings-business-name")}
        data-testid="settings-business-name"
      />
      {missing && <div className={styles.wrong}>{words.text("app-required")}</div>}
    </>
  );
}

export function SettingsPage() {
  const words = useWords();
  const settings = useSettings();
  const status = useQuery(statusQuery).data;
  const change = useWrite(changeSettings);
  const takeOtherBook = useTakeOtherBook();
  const set = (part: Partial<Settings>) => change.run({ ...settings, ...part });
  const option = <T extends string>(value: T, id: string) => ({
    value,
    label: <span data-testid={`settings-${value}`}>{words.text(id)}</span>,
  });
  return (
    <Page narrow title={words.text("settings-title")}>
      <Card title={words.text("settings-business")}>
        <Line name={words.text("settings-business-name")} note={words.text("settings-business-name-note")}>
          <BusinessName value={settings.business_name} onSave={(business_name) => set({ business_name })} />
        </Line>
        <Line name={words.text("settings-currency")} note={words.text("settings-currency-note")}>
          <Select
            className={styles.currency}
            value={settings.currency}
            options={currencies.map((code) => ({
              value: code,
              label: words.text(`settings-currency-${code.toLowerCase()}`),
            }))}
            onChange={(currency) => set({ currency })}
            aria-label={words.text("settings-currency")}
            data-testid="settings-currency"
          />
        </Line>
      </Card>
      <Card title={words.text("settings-look")}>
        <Line name={words.text("settings-language")} note={words.text("settings-language-note")}>
          <Segmented<Language>
            value={settings.language}
            onChange={(language) => set({ language })}
            options={LANGUAGES.map((tag) => option(tag, `app-language-${tag.toLowerCase()}`))}
          />
        </Line>
        <Line name={words.text("settings-theme")}>
          <Segmented<Theme>
            value={settings.theme}
            onChange={(theme) => set({ theme })}
            options={THEMES.map((theme) => option(theme, `settings-theme-${theme}`))}
          />
        </Line>
      </Card>
      <Card title={words.text("settings-data")}>
        <Line name={words.text("settings-file")} note={words.text("settings-file-note")}>
          <span className={styles.file} data-testid="settings-file">
            {status?.file_name}
          </span>
        </Line>
      </Card>
      <CopiesCard onRestored={takeOtherBook} />
    </Page>
  );
}
