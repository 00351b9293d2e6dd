// What a window remembers of itself, on this computer and not in the book: how large it is drawn, whether the rail is
// folded, whether it was shown around. Losing it loses nothing.

type Name = "zoom" | "rail-folded" | "shown-around";

/** What was remembered under `name`. */
export function recall(name: Name): string | null {
  return localStorage.getItem(name);
}

/** Remembers `value` under `name`. */
export function remember(name: Name, value: string): void {
  localStorage.setItem(name, value);
}
