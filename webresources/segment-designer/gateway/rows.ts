import type { Client } from "../../shared/client";
import { refreshRun } from "../../shared/generated/tables";
import { quoted, readRows } from "../../shared/rows";
import type { Currency, Row, Run } from "./answers";

const mostRows = 20;

// The platform's own table, which the solution's source does not describe.
const currency = { table: "transactioncurrency", code: "isocurrencycode", name: "currencyname", state: "statecode" } as const;

/** Rows of a table whose name contains a text; those that the user may read. */
export async function findRows({ webApi, utility }: Pick<Client, "webApi" | "utility">, table: string, text: string): Promise<readonly Row[]> {
  const { PrimaryIdAttribute: id, PrimaryNameAttribute: name } = await utility.getEntityMetadata(table);
  const filter = text.trim() ? `&$filter=${encodeURIComponent(`contains(${name},${quoted(text.trim())})`)}` : "";
  const answer = await webApi.retrieveMultipleRecords(table, `?$select=${id},${name}${filter}&$orderby=${name}&$top=${String(mostRows)}`, mostRows);
  return answer.entities.map((row: Readonly<Record<string, unknown>>) => ({ id: String(row[id]), name: String(row[name] ?? "") }));
}

/** The currencies of the organisation that are in use. */
export async function currencies(webApi: Xrm.WebApi): Promise<readonly Currency[]> {
  const answer = await webApi.retrieveMultipleRecords(
    currency.table, `?$select=${currency.code},${currency.name}&$filter=${currency.state} eq 0&$orderby=${currency.code}`);
  return answer.entities.map((row: Readonly<Record<string, unknown>>) => ({ code: String(row[currency.code]), name: String(row[currency.name]) }));
}

/** The last refresh of a segment; null when there was none. */
export async function latestRun(webApi: Xrm.WebApi, segmentId: string): Promise<Run | null> {
  const { columns, status } = refreshRun;
  const rows = await readRows(webApi, refreshRun, {
    select: [columns.refreshRunId, columns.statuscode, columns.customers, columns.entered, columns.left],
    filter: `${columns.segmentId} eq ${segmentId}`, orderBy: `${columns.createdOn} desc`, top: 1,
  });
  const run = rows[0];
  if (!run) return null;
  const states = { [status.queued]: "queued", [status.running]: "running", [status.done]: "done", [status.failed]: "failed" } as const;
  return {
    id: run.pcrm_refreshrunid ?? "", state: states[run.statuscode as keyof typeof states] ?? "queued", customers: run.pcrm_customers ?? 0,
    entered: run.pcrm_entered ?? 0, left: run.pcrm_left ?? 0,
  };
}
