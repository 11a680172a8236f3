import type { WebApi } from "../data/WebApi";
import type { Table } from "../metadata/Table";
import type { Principal } from "./PrincipalPicker";

/** What sharing can allow. */
export const shareRights = ["Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"] as const;
export type ShareRight = (typeof shareRights)[number];

/** Shares one row: the platform's action GrantAccess. */
export async function grantAccess(api: WebApi, table: Table, id: string, principal: Principal, rights: readonly ShareRight[]): Promise<void> {
  await api.execute({
    method: "POST",
    path: "GrantAccess",
    body: {
      Target: { "@odata.type": `Microsoft.Dynamics.CRM.${table.logicalName}`, [table.primaryId]: id },
      PrincipalAccess: {
        AccessMask: rights.map((right) => `${right}Access`).join(", "),
        Principal: { "@odata.type": `Microsoft.Dynamics.CRM.${principal.table}`, [`${principal.table}id`]: principal.id },
      },
    },
  });
}
