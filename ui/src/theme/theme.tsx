// Puts the theme on the page: Ant Design's provider, our variables on the root, the language of Ant Design's own words.
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import type { Language, Theme } from "../bridge";
import { antdTheme, type Mode } from "./antd";
import { dark, light, variableName } from "./tokens";

const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function watchSystem(changed: () => void): () => void {
  systemDark.addEventListener("change", changed);
  return () => systemDark.removeEventListener("change", changed);
}

const ModeContext = createContext<Mode>("light");

/** Light or dark, as it stands: what a chart drawn by the shell is asked for. */
export function useMode(): Mode {
  return useContext(ModeContext);
}

function paint(mode: Mode, language: Language): void {
  const root = document.documentElement;
  for (const [token, value] of Object.entries(mode === "dark" ? dark : light)) {
    root.style.setProperty(variableName(token), value);
  }
  root.style.colorScheme = mode;
  root.dataset.theme = mode;
  root.lang = language;
  dayjs.locale(language === "zh-CN" ? "zh-cn" : "en");
}

/** The look of everything below it. */
export function ThemeProvider(props: { theme: Theme; language: Language; children: ReactNode }) {
  const { theme, language, children } = props;
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemDark.matches);
  const mode: Mode = theme === "system" ? (systemIsDark ? "dark" : "light") : theme;
  const config = useMemo(() => antdTheme(mode), [mode]);
  useLayoutEffect(() => paint(mode, language), [mode, language]);
  return (
    <ModeContext.Provider value={mode}>
      <ConfigProvider
        theme={config}
        locale={language === "zh-CN" ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: false }}
      >
        {children}
      </ConfigProvider>
    </ModeContext.Provider>
  );
}
