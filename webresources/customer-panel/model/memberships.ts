import type { Client } from "../../shared/client";
import { segmentMembership } from "../../shared/generated/tables";
import { formatted, readRows } from "../../shared/rows";

/** A segment that a customer is in, or was. */
export interface Membership {
  readonly segmentId: string;
  readonly segment: string;
  readonly isMember: boolean;
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
  /** What led to the last entering or leaving, as people read it. */
  readonly cause: string;
}

/** The most memberships that the panel reads. */
const most = 200;

/** All memberships of a customer, those of now first. */
export async function readMemberships(client: Client, customerId: string): Promise<Membership[]> {
  const { columns, state } = segmentMembership;
  const rows = await readRows(client.webApi, segmentMembership, {
    select: [columns.segmentId, columns.enteredOn, columns.leftOn, columns.cause, columns.statecode],
    filter: `${columns.customerId} eq ${customerId}`,
    orderBy: `${columns.statecode} asc,${columns.enteredOn} desc`,
    top: most,
  });
  return rows.map((row) => ({
    segmentId: row._pcrm_segmentid_value ?? "",
    segment: formatted(row, columns.segmentId),
    isMember: row.statecode === state.active,
    enteredOn: row.pcrm_enteredon,
    leftOn: row.pcrm_lefton,
    cause: formatted(row, columns.cause),
  }));
}
