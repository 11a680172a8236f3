import type { Client } from "../../shared/client";
import { customertableChoice } from "../../shared/generated/choices";
import { segment } from "../../shared/generated/tables";
import { readRows } from "../../shared/rows";

/** A published segment that a customer may be asked about. */
export interface PanelSegment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly summary: string;
}

/** The most segments that can be chosen from. */
const most = 500;

/** The published segments for customers of a table, by name. */
export async function readSegments(client: Client, table: string): Promise<PanelSegment[]> {
  const { columns, id, status } = segment;
  const customers = table === "account" ? customertableChoice.account : customertableChoice.contact;
  const rows = await readRows(client.webApi, segment, {
    select: [id, columns.key, columns.name, columns.summary],
    filter: `${columns.statuscode} eq ${status.published.toString()} and ${columns.customerTable} eq ${customers.toString()}`,
    orderBy: `${columns.name} asc`,
    top: most,
  });
  return rows.map((row) => ({ id: row.pcrm_segmentid, key: row.pcrm_key ?? "", name: row.pcrm_name ?? "", summary: row.pcrm_summary ?? "" }));
}
