import type { Client } from "../../shared/client";
import { evaluationDue, quote } from "../../shared/generated/tables";
import { formatted, readRows } from "../../shared/rows";

/** A quote that was made for a customer, in the user's formats. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusReason: number;
  readonly on: string | null;
  /** In percent; null for what has none. */
  readonly apr: number | null;
  readonly instalment: string;
  readonly reasons: string;
}

/** When a customer was looked at last, and when again without any change. */
export interface Evaluation {
  readonly evaluatedOn: string | null;
  readonly dueOn: string | null;
  readonly cause: string;
}

/** How many quotes the panel shows. */
const most = 5;

/** The latest quotes of a customer. */
export async function readDecisions(client: Client, customerId: string): Promise<Decision[]> {
  const { columns, id } = quote;
  const rows = await readRows(client.webApi, quote, {
    select: [id, columns.name, columns.statuscode, columns.quotedOn, columns.apr, columns.instalment, columns.reasons],
    filter: `${columns.customerId} eq ${customerId}`,
    orderBy: `${columns.quotedOn} desc`,
    top: most,
  });
  return rows.map((row) => ({
    id: row.pcrm_quoteid,
    name: row.pcrm_name ?? "",
    status: formatted(row, columns.statuscode),
    statusReason: row.statuscode,
    on: row.pcrm_quotedon,
    apr: row.pcrm_apr,
    instalment: formatted(row, columns.instalment),
    reasons: row.pcrm_reasons ?? "",
  }));
}

/** The evaluation of a customer; null when there was none yet. */
export async function readEvaluation(client: Client, customerId: string): Promise<Evaluation | null> {
  const { columns } = evaluationDue;
  const rows = await readRows(client.webApi, evaluationDue, {
    select: [columns.evaluatedOn, columns.dueOn, columns.cause], filter: `${columns.customerId} eq ${customerId}`, top: 1,
  });
  const row = rows[0];
  return row === undefined ? null : { evaluatedOn: row.pcrm_evaluatedon, dueOn: row.pcrm_dueon, cause: formatted(row, columns.cause) };
}
