import type { Client } from "../../shared/client";
import { membershipeventkindChoice } from "../../shared/generated/choices";
import { membershipEvent } from "../../shared/generated/tables";
import { formatted, readRows } from "../../shared/rows";

/** That a customer entered a segment, or left it. */
export interface PanelEvent {
  readonly id: string;
  readonly segmentId: string;
  readonly segment: string;
  readonly isEntering: boolean;
  readonly on: string;
  /** What led to it, as people read it. */
  readonly cause: string;
}

/** The most events that the panel reads. */
export const mostEvents = 250;

/** The latest events of a customer, the last one first. */
export async function readEvents(client: Client, customerId: string): Promise<PanelEvent[]> {
  const { columns, id } = membershipEvent;
  const rows = await readRows(client.webApi, membershipEvent, {
    select: [id, columns.segmentId, columns.kind, columns.on, columns.cause, columns.name],
    filter: `${columns.customerId} eq ${customerId}`,
    orderBy: `${columns.on} desc`,
    top: mostEvents,
  });
  return rows.map((row) => ({
    id: row.pcrm_membershipeventid,
    segmentId: row._pcrm_segmentid_value ?? row.pcrm_name ?? "",
    // A segment that was deleted leaves its events with its key.
    segment: formatted(row, columns.segmentId) || (row.pcrm_name ?? ""),
    isEntering: row.pcrm_kind === membershipeventkindChoice.entered,
    on: row.pcrm_on ?? "",
    cause: formatted(row, columns.cause),
  }));
}
