import type { WebApi } from "../data/WebApi";
import { type Json, listAt, textAt } from "../metadata/json";
import type { TableHeader } from "../metadata/Table";

/** What a user may need to be allowed to do with rows of a table. */
export type Right = "Create" | "Read" | "Write" | "Delete" | "Assign" | "Share" | "Append" | "AppendTo";

/** Whether the user may do something with rows of a table at all; for which rows the platform decides. */
export type Privileges = (table: TableHeader, right: Right) => boolean;

/** Asks for the privileges of a user, those of their teams among them. */
export async function loadPrivileges(api: WebApi, userId: string): Promise<Privileges> {
  const { body } = await api.execute({ method: "GET", path: `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()` });
  const held = new Set(listAt(body as Json, "RolePrivileges").map((privilege) => textAt(privilege, "PrivilegeName")));
  return (table, right) => {
    const name = table.privileges.get(right);
    // A table without that privilege: nobody can be refused it.
    return name === undefined || held.has(name);
  };
}
