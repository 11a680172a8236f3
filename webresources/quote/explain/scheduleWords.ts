import type { QuoteQuote } from "../../shared/generated/apis";

/** The columns of a schedule. */
export type ScheduleColumn = "drawn" | "principal" | "interest" | "charges" | "payment" | "balance";

const ofDeposit = { drawn: "quote.deposit.drawn", payment: "quote.deposit.payment", balance: "quote.deposit.balance" } as const;

type Word = `quote.schedule.${ScheduleColumn}` | (typeof ofDeposit)[keyof typeof ofDeposit];

/** What a column is called: of a deposit the customer pays in what of a credit is paid out. */
export function scheduleWord(column: ScheduleColumn, family: QuoteQuote["version"]["family"]): Word {
  return family === "deposit" && column in ofDeposit ? ofDeposit[column as keyof typeof ofDeposit] : `quote.schedule.${column}`;
}
