// Keys. The newest listener is asked first; a form that lies over the page keeps the keys from what is under it.
import { useEffect, useRef } from "react";

/** `Mod+k` is Ctrl+K, and ⌘K on a Mac. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

interface Layer {
  keys: KeyMap;
  modal: boolean;
}

const layers: { current: Layer }[] = [];

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `Mod+${event.shiftKey ? "Shift+" : ""}${key}`;
  return event.altKey ? `Alt+${key}` : key;
}

/** Inputs in which a key is a choice, not a letter. */
const UNTYPED = new Set(["button", "checkbox", "radio", "range", "submit"]);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !target.readOnly && !UNTYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Keys that mean the same while typing. */
const ALWAYS = new Set(["Mod+k"]);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  if (isTyping(event.target) && !ALWAYS.has(name)) return;
  for (const layer of [...layers].reverse()) {
    const act = layer.current.keys[name];
    if (act) {
      event.preventDefault();
      act(event);
      return;
    }
    if (layer.current.modal && !ALWAYS.has(name)) return;
  }
}

/** Listens for keys while `active`. `modal` hides the keys of everything that was there before. */
export function useKeys(keys: KeyMap, options: { active?: boolean; modal?: boolean } = {}): void {
  const { active = true, modal = false } = options;
  const layer = useRef<Layer>({ keys, modal });
  layer.current = { keys, modal };
  useEffect(() => {
    if (!active) return;
    if (layers.length === 0) window.addEventListener("keydown", onKeyDown);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener("keydown", onKeyDown);
    };
  }, [active]);
}

/** How a key is written for people. */
export function keyLabel(name: string): string {
  const mac = navigator.platform.startsWith("Mac");
  return name
    .replace("Mod+", mac ? "⌘ " : "Ctrl ")
    .replace(/ ([a-z])$/, (_, c: string) => ` ${c.toUpperCase()}`);
}
