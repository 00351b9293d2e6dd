// Lines of a journal under the days they fall on.

/** Groups what follows each other on one day, in the order it comes. */
export function byDay<T>(lines: readonly T[], dayOf: (line: T) => string): [day: string, lines: T[]][] {
  const days: [string, T[]][] = [];
  for (const line of lines) {
    const day = dayOf(line);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(line);
    else days.push([day, [line]]);
  }
  return days;
}
