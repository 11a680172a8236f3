// The browser's language is the user's for numbers and dates; the language of the texts comes from the app.
const locale = (): readonly string[] => navigator.languages;

/** A whole number: 45,211. */
export function count(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(value);
}

/** A number with at most so many decimals. */
export function decimal(value: number, decimals: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: decimals }).format(value);
}

/** A share, 0 to 1, in percent. */
export function share(value: number, decimals = 1): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: decimals }).format(value);
}

/** A percentage that is already one: 5.3 is 5.3 %. */
export function percent(value: number, decimals = 2): string {
  return share(value / 100, decimals);
}

/** An amount of money; without a currency just the number with two decimals. */
export function money(value: number, currency?: string): string {
  const style = currency === undefined || currency === "" ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { style: "currency", currency } as const;
  return new Intl.NumberFormat(locale(), style).format(value);
}

/** A calendar day: of an instant in the user's time zone, of `2026-11-22` that very day. */
export function day(value: string | Date): string {
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value);
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", ...(isDay ? { timeZone: "UTC" } : {}) }).format(new Date(value));
}

/** An instant with the time of day. */
export function instant(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}
