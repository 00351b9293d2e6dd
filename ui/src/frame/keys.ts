// Keys. The newest listener is asked first; a form that lies over the page keeps the keys from what is under it. Esc goes
// to the topmost layer alone: Ant Design keeps such a stack for what it draws (menus, dialogs, drawers), which always lies
// over ours, so ours wait until that stack is empty.
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from "react";

/** `Mod+k` is Ctrl+K, and ⌘K on a Mac. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** Where a key holds: on the page, also while typing in it, or everywhere, whatever lies over the page. */
export type Reach = "page" | "typing" | "everywhere";

interface Layer {
  keys: KeyMap;
  modal: boolean;
  reach: Reach;
}

const layers: { current: Layer }[] = [];

/** Whether a key belongs to an input method that is still composing. Safari says so by the key code alone. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** A key's name: `j`, `?`, `Mod+z`, `Mod+Shift+z`, `Escape`. */
export function keyName(event: KeyboardEvent): string {
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

/** What Ant Design opens beside a field or a button. */
const POPUPS = [".ant-select-dropdown", ".ant-picker-dropdown", ".ant-dropdown"]
  .map((name) => `${name}:not(${name}-hidden)`)
  .join(", ");

/** Whether a menu stood open when the key went down; the menu may be gone before the key has reached everyone. */
let popupStood = false;

function onEscapeComes(event: KeyboardEvent): void {
  if (event.key === "Escape") popupStood = document.querySelector(POPUPS) !== null;
}

/** A field closes its own menu; nothing else may close by the same key. */
function onEscapePasses(event: KeyboardEvent): void {
  if (event.key === "Escape" && popupStood && event.target instanceof HTMLInputElement)
    event.stopPropagation();
}

/** Which layer a key goes to; nobody when a modal one lies over all that knows it. */
export function layerFor(stack: readonly Layer[], name: string, typing: boolean): Layer | undefined {
  let covered = false;
  for (const layer of [...stack].reverse()) {
    const reaches = layer.reach === "everywhere" || (!covered && (layer.reach === "typing" || !typing));
    if (reaches && layer.keys[name]) return layer;
    covered ||= layer.modal;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  if (event.key === "Escape" && popupStood) return;
  const name = keyName(event);
  const stack = layers.map((layer) => layer.current);
  const act = layerFor(stack, name, isTyping(event.target))?.keys[name];
  if (!act) return;
  event.preventDefault();
  act(event);
}

function listen(): void {
  window.addEventListener("keydown", onEscapeComes, { capture: true });
  document.addEventListener("keydown", onEscapePasses);
  window.addEventListener("keydown", onKeyDown);
}

function listenNoMore(): void {
  window.removeEventListener("keydown", onEscapeComes, { capture: true });
  document.removeEventListener("keydown", onEscapePasses);
  window.removeEventListener("keydown", onKeyDown);
}

interface KeyOptions {
  active?: boolean;
  /** Hides the keys of everything that was there before. */
  modal?: boolean;
  reach?: Reach;
}

/** Listens for keys while `active`. */
export function useKeys(keys: KeyMap, options: KeyOptions = {}): void {
  const { active = true, modal = false, reach = "page" } = options;
  const layer = useRef<Layer>({ keys, modal, reach });
  layer.current = { keys, modal, reach };
  useEffect(() => {
    if (!active) return;
    if (layers.length === 0) listen();
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) listenNoMore();
    };
  }, [active]);
}

/** How a key is written for people. */
export function keyLabel(name: string): string {
  const mac = navigator.platform.startsWith("Mac");
  return name
    .replace("Mod+", mac ? "⌘ " : "Ctrl ")
    .replace(/ -$/, " −")
    .replace(/ ([a-z])$/, (_, c: string) => ` ${c.toUpperCase()}`);
}
