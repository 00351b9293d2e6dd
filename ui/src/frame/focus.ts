// Where the keyboard is: what opens takes the focus, what closes gives it back to where it came from.
import { type RefObject, useEffect, useRef } from "react";

/** Whether nobody has the focus: it fell to the page when what had it went away. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** While `open`, the element behind `place` has the focus; afterwards whoever had it before. */
export function useTakenFocus(place: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    place.current?.focus({ preventScroll: true });
    return () => {
      // What goes away with this layer is still in the page; it is gone a moment later.
      requestAnimationFrame(() => {
        if (isLost() && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [open, place]);
}

/** Gives the focus to what shows a value once its editor is closed, unless it went elsewhere meanwhile. */
export function useReturnedFocus<E extends HTMLElement>(editing: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const was = useRef(editing);
  useEffect(() => {
    if (was.current && !editing && isLost()) place.current?.focus();
    was.current = editing;
  }, [editing]);
  return place;
}
