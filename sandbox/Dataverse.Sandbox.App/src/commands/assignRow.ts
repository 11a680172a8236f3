import type { WebApi } from "../data/WebApi";
import type { Table } from "../metadata/Table";
import type { Principal } from "./PrincipalPicker";

/** Gives one row another owner. */
export async function assignRow(api: WebApi, table: Table, id: string, owner: Principal): Promise<void> {
  const property = table.manyToOne.find(({ referencingColumn }) => referencingColumn === "ownerid")?.lookupProperty ?? "ownerid";
  await api.update(table.entitySet, id, { [`${property}@odata.bind`]: `/${owner.entitySet}(${owner.id})` });
}
