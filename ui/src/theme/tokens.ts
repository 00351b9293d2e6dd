// Every colour and measure of the page, light and dark, in one place. CSS reads them as variables (`var(--line)`),
// Ant Design gets them as its theme. The dark theme is chosen colour by colour, not inverted. Whatever is written keeps
// 4.5:1 against every paper it can lie on; tokens.test.ts counts it.

export interface Tokens {
  /** What is pressed, chosen, linked. */
  primary: string;
  /** On a filled primary button. */
  onPrimary: string;
  /** The quiet ground behind what is chosen. */
  primarySoft: string;
  /** Attention: late, at risk. */
  accent: string;
  accentSoft: string;
  success: string;
  warning: string;
  danger: string;
  dangerSoft: string;
  /** Paper. */
  surface: string;
  /** Heads of tables, the rail. */
  surfaceQuiet: string;
  /** What lies behind the paper. */
  ground: string;
  line: string;
  /** Edges of controls, which must be found. */
  lineStrong: string;
  text: string;
  textQuiet: string;
  /** Placeholders and what is switched off. */
  textFaint: string;
  hover: string;
  goldSoft: string;
  gold: string;
  blueSoft: string;
  blue: string;
  purpleSoft: string;
  purple: string;
  redSoft: string;
  red: string;
  greenSoft: string;
  green: string;
  greySoft: string;
  grey: string;
  shadow: string;
}

export const light: Tokens = {
  primary: "#0f766e",
  onPrimary: "#ffffff",
  primarySoft: "#e2f1ee",
  accent: "#bf3d0a",
  accentSoft: "#fff3ea",
  success: "#3a751d",
  warning: "#8f5e12",
  danger: "#b93c0a",
  dangerSoft: "#fff1eb",
  surface: "#ffffff",
  surfaceQuiet: "#fbfaf8",
  ground: "#f6f5f2",
  line: "#e7e4de",
  lineStrong: "#d9d5cd",
  text: "#1f2421",
  textQuiet: "#5f6863",
  textFaint: "#666e69",
  hover: "#f4f7f5",
  goldSoft: "#fdf0cd",
  gold: "#8a5a0b",
  blueSoft: "#e3edf9",
  blue: "#1d5a9e",
  purpleSoft: "#f0e8f8",
  purple: "#6b3fa0",
  redSoft: "#fbe6e4",
  red: "#a32a22",
  greenSoft: "#e7f2da",
  green: "#3c6b16",
  greySoft: "#eeeeeb",
  grey: "#565e59",
  shadow: "0 12px 40px rgb(31 36 33 / 14%), 0 2px 8px rgb(31 36 33 / 6%)",
};

export const dark: Tokens = {
  primary: "#3fb6a8",
  onPrimary: "#06201d",
  primarySoft: "#17352f",
  accent: "#f58a4b",
  accentSoft: "#35231a",
  success: "#8cc56b",
  warning: "#e0b054",
  danger: "#f5915f",
  dangerSoft: "#36221a",
  surface: "#1e2422",
  surfaceQuiet: "#1a201e",
  ground: "#161a19",
  line: "#2d3532",
  lineStrong: "#3d4743",
  text: "#e6e9e6",
  textQuiet: "#a2aca6",
  textFaint: "#97a19c",
  hover: "#242b28",
  goldSoft: "#3a3018",
  gold: "#ecc873",
  blueSoft: "#1b2e45",
  blue: "#8fbdf0",
  purpleSoft: "#322545",
  purple: "#c9a8f0",
  redSoft: "#43231f",
  red: "#f3a199",
  greenSoft: "#25351a",
  green: "#a5cf7e",
  greySoft: "#2c3330",
  grey: "#b4bdb8",
  shadow: "0 12px 40px rgb(0 0 0 / 50%), 0 2px 8px rgb(0 0 0 / 30%)",
};

/** The system's own fonts. Chinese fonts draw curly quotation marks a whole character wide, so English words use straight ones. */
export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

/** `primarySoft` → `--primary-soft`. */
export function variableName(token: string): string {
  return `--${token.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
}
