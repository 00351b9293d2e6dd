// How large a file is, in the unit a person would name.

/** `1536` → `1.5 KB`; three figures at most. */
export function sizeOf(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${units[unit]}`;
}

/** `2026-11-25T13:45:00` → `2026-11-25 13:45`. */
export function madeAt(moment: string): string {
  return moment.slice(0, 16).replace("T", " ");
}
