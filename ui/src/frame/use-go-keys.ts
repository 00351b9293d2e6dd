// `g` and then a page's letter goes to that page.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { PageEntry } from "./feature";
import { type KeyMap, useKeys } from "./keys";

/** How long `g` waits for its letter. */
const WAIT_MS = 1500;

/** Listens for `g` and a letter of `pages`. */
export function useGoKeys(pages: readonly PageEntry[]): void {
  const navigate = useNavigate();
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    const timer = setTimeout(() => ask(0), WAIT_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const letters: KeyMap = {};
  for (const { key, to } of pages) {
    if (!key) continue;
    letters[key] = () => {
      ask(0);
      navigate({ to });
    };
  }
  useKeys({ g: () => ask((count) => count + 1) });
  useKeys(letters, { active: asked > 0 });
}
