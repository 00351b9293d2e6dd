// Whatever is written can be read: 4.5:1 (WCAG 2.2, 1.4.3) on every paper it can lie on, in both themes.
import { expect, test } from "vitest";
import { dark, light, type Tokens } from "./tokens";

const ENOUGH = 4.5;

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const part = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const INKS = [
  "text",
  "textQuiet",
  "textFaint",
  "primary",
  "accent",
  "success",
  "warning",
  "danger",
  "gold",
  "grey",
] as const;
const PAPERS = ["surface", "surfaceQuiet", "ground", "hover", "primarySoft", "greySoft"] as const;
/** What is written on a paper of its own. */
const PAIRS = [
  ["onPrimary", "primary"],
  ["accent", "accentSoft"],
  ["danger", "dangerSoft"],
  ["text", "dangerSoft"],
  ["gold", "goldSoft"],
  ["blue", "blueSoft"],
  ["purple", "purpleSoft"],
  ["red", "redSoft"],
  ["green", "greenSoft"],
] as const;

function tooFaint(tokens: Tokens): string[] {
  const pairs = [...INKS.flatMap((ink) => PAPERS.map((paper) => [ink, paper] as const)), ...PAIRS];
  return pairs
    .map(([ink, paper]) => ({ ink, paper, ratio: contrast(tokens[ink], tokens[paper]) }))
    .filter(({ ratio }) => ratio < ENOUGH)
    .map(({ ink, paper, ratio }) => `${ink} on ${paper}: ${ratio.toFixed(2)}`);
}

test("contrast is counted as the standard counts it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("everything written can be read in both themes", () => {
  expect(tooFaint(light)).toEqual([]);
  expect(tooFaint(dark)).toEqual([]);
});
