// Days: today's, and how far others lie from it. A day on the wire is `2026-11-22`.
import dayjs from "dayjs";

/** How far back a day lies, in the unit a person would name. */
export interface Ago {
  unit: "today" | "days" | "months" | "years" | "ahead";
  count: number;
}

/** Today as `2026-11-22`. */
export function today(): string {
  return dayjs().format("YYYY-MM-DD");
}

/** Whole days from `day` to `until`. */
export function daysBetween(day: string, until: string): number {
  return dayjs(until).startOf("day").diff(dayjs(day).startOf("day"), "day");
}

/** `2026-11-22` and today → how long ago. */
export function agoOf(day: string, now: string): Ago {
  const days = daysBetween(day, now);
  if (days < 0) return { unit: "ahead", count: -days };
  if (days === 0) return { unit: "today", count: 0 };
  if (days < 60) return { unit: "days", count: days };
  const months = dayjs(now).diff(dayjs(day), "month");
  if (months < 24) return { unit: "months", count: Math.max(months, 1) };
  return { unit: "years", count: dayjs(now).diff(dayjs(day), "year") };
}

/** Monday is 1. */
export function weekdayOf(day: string): number {
  return ((dayjs(day).day() + 6) % 7) + 1;
}

/** The day and minute of a moment, in the computer's zone. */
export function momentOf(atMs: number): { day: string; time: string } {
  const moment = dayjs(atMs);
  return { day: moment.format("YYYY-MM-DD"), time: moment.format("HH:mm") };
}
