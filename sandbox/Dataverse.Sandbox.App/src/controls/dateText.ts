import type { UserFormats } from "./UserFormats";
import type { WallTime } from "./zonedTime";

/** A day in the user's format. */
export function dayText(time: WallTime, { dateFormat, locale }: UserFormats): string {
  return patternText(time, dateFormat, locale);
}

/** A time of day in the user's format. */
export function timeText(time: WallTime, { timeFormat, locale }: UserFormats): string {
  return patternText(time, timeFormat, locale);
}

/** Reads a day in the order of the user's format; a year of two digits is this century's. Null when it is no day. */
export function readDay(text: string, { dateFormat }: UserFormats): Pick<WallTime, "year" | "month" | "day"> | null {
  const numbers = text.trim().split(/[^0-9]+/).filter(Boolean).map(Number);
  if (numbers.length !== 3) return null;
  // A day that starts with four digits is written as ISO writes it, whatever the user's format.
  const order = /^\d{4}/.test(text.trim()) ? "yMd" : [...dateFormat.replace(/[^dMy]/g, "")].filter((letter, at, all) => all.indexOf(letter) === at).join("");
  const at = (letter: string) => numbers[order.indexOf(letter)] ?? 0;
  const year = at("y") < 100 ? 2000 + at("y") : at("y");
  const day = { year, month: at("M"), day: at("d") };
  return isDay(day) ? day : null;
}

/** Reads a time of day: `14:30`, `2:30 PM`, `2pm`. Null when it is no time. */
export function readTime(text: string): Pick<WallTime, "hour" | "minute"> | null {
  const parts = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?\s*$/i.exec(text);
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  return { hour: half ? (hour % 12) + (half === "p" ? 12 : 0) : hour, minute };
}

const tokens = /'([^']*)'|d{1,4}|M{1,4}|y{1,4}|h{1,2}|H{1,2}|m{1,2}|t{1,2}/g;

function patternText(time: WallTime, pattern: string, locale: string): string {
  return pattern.replace(tokens, (token, literal: string | undefined) => literal ?? part(time, token, locale));
}

function part({ year, month, day, hour, minute }: WallTime, token: string, locale: string): string {
  const named = (options: Intl.DateTimeFormatOptions) => new Date(year, month - 1, day).toLocaleDateString(locale, options);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const texts: Readonly<Record<string, () => string>> = {
    d: () => String(day), dd: () => two(day), ddd: () => named({ weekday: "short" }), dddd: () => named({ weekday: "long" }),
    M: () => String(month), MM: () => two(month), MMM: () => named({ month: "short" }), MMMM: () => named({ month: "long" }),
    y: () => String(year % 100), yy: () => two(year % 100), yyy: () => String(year), yyyy: () => String(year).padStart(4, "0"),
    h: () => String(twelve), hh: () => two(twelve), H: () => String(hour), HH: () => two(hour), m: () => String(minute), mm: () => two(minute),
    t: () => (hour < 12 ? "A" : "P"), tt: () => (hour < 12 ? "AM" : "PM"),
  };
  return texts[token]?.() ?? token;
}

function isDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = new Date(year, month - 1, day);
  return year >= 1753 && year <= 9999 && date.getMonth() === month - 1 && date.getDate() === day;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
