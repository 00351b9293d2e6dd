// The owner's calendar day. It changes at midnight, and while the computer sleeps; whoever shows it hears of that.
import { useSyncExternalStore } from "react";
import { today } from "./days";

/** Milliseconds until the day after `now` begins. */
export function untilTomorrow(now: Date): number {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return tomorrow.getTime() - now.getTime();
}

/** Calls `changed` when the day may be another: at midnight, and when the window is looked at again. */
export function watchDay(changed: () => void): () => void {
  let timer = setTimeout(function turn() {
    changed();
    timer = setTimeout(turn, untilTomorrow(new Date()));
  }, untilTomorrow(new Date()));
  // A timer stands still while the computer sleeps.
  globalThis.addEventListener?.("focus", changed);
  return () => {
    clearTimeout(timer);
    globalThis.removeEventListener?.("focus", changed);
  };
}

/** Today as `2026-11-22`; a component that uses it is drawn anew on the next day. */
export function useToday(): string {
  return useSyncExternalStore(watchDay, today);
}
