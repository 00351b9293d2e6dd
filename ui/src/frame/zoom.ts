// How large the window is drawn: 80 to 150 per cent, by Ctrl +, Ctrl − and Ctrl 0.
import { useEffect, useState } from "react";
import { zoomWindow } from "../bridge";
import { type KeyMap, useKeys } from "./keys";
import { recall, remember } from "./memory";

export const STEPS = [80, 90, 100, 110, 125, 150] as const;
const USUAL = 100;

/** The step above or below `percent`; the last one stays. */
export function stepFrom(percent: number, by: 1 | -1): number {
  const onward = by > 0 ? STEPS.filter((step) => step > percent) : STEPS.filter((step) => step < percent);
  return (by > 0 ? onward.at(0) : onward.at(-1)) ?? percent;
}

/** A remembered size; the usual one when it is none of ours. */
export function readZoom(text: string | null): number {
  return STEPS.find((step) => String(step) === text) ?? USUAL;
}

/** Holds the window at its size, and listens for the keys that change it. */
export function useZoom(): void {
  const [percent, setPercent] = useState(() => readZoom(recall("zoom")));
  useEffect(() => {
    zoomWindow(percent);
    remember("zoom", String(percent));
  }, [percent]);
  const larger = () => setPercent((now) => stepFrom(now, 1));
  const smaller = () => setPercent((now) => stepFrom(now, -1));
  const keys: KeyMap = {
    "Mod+=": larger,
    "Mod++": larger,
    "Mod+Shift++": larger,
    "Mod+-": smaller,
    "Mod+Shift+_": smaller,
    "Mod+0": () => setPercent(USUAL),
  };
  useKeys(keys, { reach: "everywhere" });
}
