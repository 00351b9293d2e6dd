// A birthday as the book keeps it (`1990-05-04`, `--05-04`, lunar `L1990-+03-08`), in words.
import type { Words } from "../../words";

const FORM = /^(L?)(\d{4}|-)-(\+?)(\d{2})-(\d{2})$/;

/** `--05-04` → 5 月 4 日; what is not of the form stays as it is. */
export function birthdayWords(birthday: string, words: Words): string {
  const match = FORM.exec(birthday);
  if (!match) return birthday;
  const [, lunar, year = "", leap, month, day] = match;
  const args = { month: Number(month), day: Number(day), monthname: words.text(`month-${Number(month)}`) };
  const date = lunar
    ? words.text(leap ? "customers-birthday-lunar-leap" : "customers-birthday-lunar", args)
    : words.text("customers-birthday-date", args);
  return year === "-" ? date : words.text("customers-birthday-with-year", { year, date });
}
