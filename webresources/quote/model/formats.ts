/** One locale or several, the first that is known counts. */
export type Locales = string | readonly string[];

/** Values as people read them, in the user's locale. Rates are percent a year, as the APIs give them: 5.3 is 5.30 %. */
export interface Formats {
  money(amount: number, currency: string): string;
  /** Without decimals where there are none to show: for axes and bounds. */
  roundMoney(amount: number, currency: string): string;
  number(value: number): string;
  percent(value: number): string;
  /** A change of a rate, with its sign: `+0.25` percentage points, without the unit. */
  points(change: number): string;
  /** A change of an amount, with its sign. */
  change(amount: number, currency: string): string;
  months(count: number): string;
  /** `2026-05-04`, a day of no zone. */
  day(iso: string): string;
  /** An instant, in the zone of the user. */
  instant(iso: string): string;
}

/** Enough for any rate, and no trailing zeros beyond two. */
const rateDigits: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 4 };

/** The formats of a locale. Formatters are made once: a schedule has thousands of values. */
export function formatsOf(locale: Locales): Formats {
  const cached = <T>(make: (key: string) => T): ((key: string) => T) => {
    const made = new Map<string, T>();
    return (key) => {
      const known = made.get(key) ?? make(key);
      made.set(key, known);
      return known;
    };
  };
  const money = cached((currency) => new Intl.NumberFormat(locale, { style: "currency", currency }));
  const round = cached((currency) => new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: 0 }));
  const signed = cached((currency) => new Intl.NumberFormat(locale, { style: "currency", currency, signDisplay: "exceptZero" }));
  const percent = new Intl.NumberFormat(locale, { style: "percent", ...rateDigits, maximumFractionDigits: 2 });
  const points = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", ...rateDigits });
  const number = new Intl.NumberFormat(locale);
  const months = new Intl.NumberFormat(locale, { style: "unit", unit: "month", unitDisplay: "long" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    money: (amount, currency) => money(currency).format(amount),
    roundMoney: (amount, currency) => round(currency).format(amount),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    points: (change) => points.format(change),
    change: (amount, currency) => signed(currency).format(amount),
    months: (count) => months.format(count),
    day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    instant: (iso) => instant.format(new Date(iso)),
  };
}

/** The number that somebody typed in the locale's way, or null: `12.500,5` and `12 500,5` are 12500.5 in German. */
export function readNumber(locale: Locales, typed: string): number | null {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  const plain = [...typed].map((letter) => (letter === decimal ? "." : /[\d-]/u.test(letter) ? letter : "")).join("");
  return /\d/u.test(plain) && !Number.isNaN(Number(plain)) ? Number(plain) : null;
}
