// How figures are written and read: money as integer fen, quantities as thousandths, prices as ten-thousandths.
// Nothing here passes through a float: text becomes digits, digits become an integer, and back.

const MINUS = "\u2212";
const SIGNS: Record<string, string> = {
  CNY: "¥",
  JPY: "¥",
  USD: "$",
  EUR: "€",
  GBP: "£",
  HKD: "HK$",
  TWD: "NT$",
};

/** The currencies the settings offer. */
export const currencies = Object.keys(SIGNS);

/** The sign before amounts: `CNY` → `¥`. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? currency;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `-1234` → `−1,234`. */
export function whole(number: number): string {
  return (number < 0 ? MINUS : "") + grouped(Math.abs(number).toFixed(0));
}

function split(number: number, places: number): { sign: string; units: string; rest: string } {
  const digits = Math.abs(number)
    .toFixed(0)
    .padStart(places + 1, "0");
  return {
    sign: number < 0 ? MINUS : "",
    units: grouped(digits.slice(0, -places)),
    rest: digits.slice(-places),
  };
}

/** `1234560` fen → `¥12,345.60`. */
export function money(fen: number, currency: string): string {
  const { sign, units, rest } = split(fen, 2);
  return `${sign}${SIGNS[currency] ?? `${currency} `}${units}.${rest}`;
}

/** `1234560` fen → `¥12,346`: for heads and cards, where the fen only make noise. */
export function moneyWhole(fen: number, currency: string): string {
  const units = Math.trunc(Math.abs(fen) / 100) + (Math.abs(fen) % 100 >= 50 ? 1 : 0);
  const sign = fen < 0 && units > 0 ? MINUS : "";
  return `${sign}${SIGNS[currency] ?? `${currency} `}${grouped(units.toFixed(0))}`;
}

/** A number of `places` decimals kept as an integer, without idle zeros: `1500` thousandths → `1.5`. */
export function decimal(number: number, places: number): string {
  const { sign, units, rest } = split(number, places);
  const kept = rest.replace(/0+$/, "");
  return sign + units + (kept ? `.${kept}` : "");
}

/** The same for an input field: plain digits, an ASCII minus, no separators. */
export function decimalInput(number: number, places: number): string {
  return decimal(number, places).replaceAll(",", "").replace(MINUS, "-");
}

function narrowed(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/g, "-")
    .replace(/[\s\u3000,¥￥$€£元]/g, "");
}

/**
 * What a person typed, as an integer of `10^-places`: `1,234.5` → `123450` fen. Full-width digits, a currency sign and
 * 万 are understood. Nothing when it is no number, has more decimals than the money knows, or is out of reach.
 */
export function parseDecimal(text: string, places: number): number | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(万?)$/.exec(narrowed(text));
  if (!match) return null;
  const [, sign, units = "", rest = "", wan] = match;
  if (units + rest === "") return null;
  const shift = places + (wan ? 4 : 0);
  const kept = rest.replace(/0+$/, "");
  if (kept.length > shift) return null;
  const number = Number(`${sign === "-" ? "-" : ""}${units}${kept.padEnd(shift, "0")}`);
  return Number.isSafeInteger(number) ? number + 0 : null;
}

/** `1,234.5` → `123450`. */
export function parseMoney(text: string): number | null {
  return parseDecimal(text, 2);
}

/** Quantity × price − discount in fen, half away from zero, as the core computes it; nothing when out of reach. */
export function lineAmount(quantityMilli: number, unitPriceE4: number, discountFen: number): number | null {
  const product = BigInt(quantityMilli) * BigInt(unitPriceE4);
  const size = product < 0n ? -product : product;
  const rounded = (size + 50_000n) / 100_000n;
  const fen = Number(product < 0n ? -rounded : rounded) - discountFen;
  return Number.isSafeInteger(fen) ? fen : null;
}

/** How much `now` is above `before`, `+9.1%`; nothing when there is nothing to compare with. */
export function growth(now: number, before: number): string | null {
  if (before <= 0) return null;
  const permille = Math.round(((now - before) * 1000) / before);
  if (permille === 0) return "±0%";
  const size = Math.abs(permille);
  const text = size >= 10_000 ? grouped((size / 10).toFixed(0)) : (size / 10).toFixed(1);
  return `${permille > 0 ? "+" : MINUS}${text}%`;
}

/** A phone as people read it: `13805712266` → `138 0571 2266`; anything else as it was written. */
export function phone(text: string): string {
  return /^1\d{10}$/.test(text) ? `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}` : text;
}
