import type { QuoteLine } from "../../shared/generated/apis";

/** What is paid in a stretch of a schedule. */
export interface Period {
  /** The first due day in it. */
  readonly from: string;
  readonly to: string;
  readonly drawn: number;
  readonly interest: number;
  readonly principal: number;
  readonly charges: number;
  readonly payment: number;
  /** What is left at its end. */
  readonly balance: number;
}

/** More columns than this cannot be told apart: years are shown instead. */
const mostColumns = 60;

/** Every day of the schedule as a period of its own. */
export function payments(lines: readonly QuoteLine[]): readonly Period[] {
  return lines.map((line) => ({ from: line.due, to: line.due, ...amounts(line), balance: line.balance }));
}

/** The schedule by calendar years. */
export function years(lines: readonly QuoteLine[]): readonly Period[] {
  const found = new Map<string, Period>();
  for (const line of lines) {
    const year = line.due.slice(0, 4);
    const known = found.get(year);
    found.set(year, known === undefined ? { from: line.due, to: line.due, ...amounts(line), balance: line.balance } : joined(known, line));
  }
  return [...found.values()];
}

/** The columns of a chart: payments while they can be told apart, otherwise years. Days on which nothing is paid are no column. */
export function columns(lines: readonly QuoteLine[]): { readonly periods: readonly Period[]; readonly areYears: boolean } {
  const paid = lines.filter((line) => line.payment !== 0 || line.interest !== 0 || line.principal !== 0 || line.charges !== 0);
  return paid.length > mostColumns ? { periods: years(lines), areYears: true } : { periods: payments(paid), areYears: false };
}

/** The sums of a schedule. */
export function sums(periods: readonly Period[]): Omit<Period, "from" | "to" | "balance"> {
  const sum = (of: (period: Period) => number): number => round(periods.reduce((all, period) => all + of(period), 0));
  return {
    drawn: sum((one) => one.drawn), interest: sum((one) => one.interest), principal: sum((one) => one.principal),
    charges: sum((one) => one.charges), payment: sum((one) => one.payment),
  };
}

function joined(period: Period, line: QuoteLine): Period {
  return {
    from: period.from, to: line.due, balance: line.balance,
    drawn: round(period.drawn + line.drawn), interest: round(period.interest + line.interest), principal: round(period.principal + line.principal),
    charges: round(period.charges + line.charges), payment: round(period.payment + line.payment),
  };
}

function amounts(line: QuoteLine): Pick<Period, "drawn" | "interest" | "principal" | "charges" | "payment"> {
  return { drawn: line.drawn, interest: line.interest, principal: line.principal, charges: line.charges, payment: line.payment };
}

/** Amounts have four decimals at most; binary fractions leave dust beyond them. */
function round(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** What a payment consists of, from the ground of a chart up. */
export const scheduleParts = ["principal", "interest", "charges"] as const;
export type SchedulePart = (typeof scheduleParts)[number];

/** The parts of which there are any. */
export function partsOf(periods: readonly Period[]): readonly SchedulePart[] {
  return scheduleParts.filter((part) => periods.some((period) => period[part] > 0));
}
