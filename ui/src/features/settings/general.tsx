// The business and the look: each setting takes effect at once and can be taken back.
import { Input, Segmented, Select } from "antd";
import { useEffect, useState } from "react";
import { type Language, type SettingsChange, type Theme, useWrite } from "../../bridge";
import { Card } from "../../frame";
import { currencies, useWords } from "../../words";
import { changeSettings, useSettings } from "./api";
import { Line } from "./line";
import styles from "./page.module.css";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const THEMES: readonly Theme[] = ["system", "light", "dark"];
const UNCHANGED: SettingsChange = { business_name: null, language: null, theme: null, currency: null };

function useChange(): (part: Partial<SettingsChange>) => void {
  const change = useWrite(changeSettings);
  return (part) => change.run({ ...UNCHANGED, ...part });
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

export function BusinessCard() {
  const words = useWords();
  const settings = useSettings();
  const set = useChange();
  return (
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
  );
}

export function LookCard() {
  const words = useWords();
  const settings = useSettings();
  const set = useChange();
  const option = <T extends string>(value: T, id: string) => ({
    value,
    label: <span data-testid={`settings-${value}`}>{words.text(id)}</span>,
  });
  return (
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
  );
}
