// The look of the page; every colour is in tokens.ts.
export type { Mode } from "./antd";
export { ThemeProvider, useMode } from "./theme";
export { fontFamily } from "./tokens";
