import type { QuoteQuote } from "../../shared/generated/apis";
import { quote } from "../../shared/generated/tables";
import { formatted, readRow } from "../../shared/rows";
import type { Customer } from "../model/ask";

/** A quote as it was kept. */
export interface SavedQuote {
  readonly id: string;
  readonly quote: QuoteQuote;
  readonly customer: Customer;
  readonly customerName: string;
  /** The number of its status, and what people call it. */
  readonly status: number;
  readonly statusName: string;
  readonly expiresOn: string;
  readonly answeredOn: string | null;
  readonly note: string | null;
}

/** Reads a quote with all that was kept of it. */
export async function readSavedQuote(webApi: Pick<Xrm.WebApi, "retrieveRecord">, id: string): Promise<SavedQuote> {
  const { columns } = quote;
  const row = await readRow(webApi, quote, id, {
    select: [columns.result, columns.statuscode, columns.expiresOn, columns.answeredOn, columns.answerNote, columns.customerId],
  });
  const lookup = row as Readonly<Record<string, unknown>>;
  return {
    id, quote: JSON.parse(row[columns.result] ?? "null") as QuoteQuote,
    customer: { id: row[columns.customerId] ?? "", table: String(lookup[`${columns.customerId}@Microsoft.Dynamics.CRM.lookuplogicalname`] ?? "contact") },
    customerName: formatted(row, columns.customerId),
    status: Number(row[columns.statuscode]), statusName: formatted(row, columns.statuscode),
    expiresOn: String(row[columns.expiresOn]), answeredOn: row[columns.answeredOn] ?? null, note: row[columns.answerNote] ?? null,
  };
}
