import { referenceOf, valueOf } from "../../data/Row";
import type { WebApi } from "../../data/WebApi";
import type { Conflict } from "./FormServices";
import type { FormSession } from "./FormSession";

/** Who changed the row, and when. */
export async function conflictOf({ store, table }: FormSession, api: WebApi): Promise<Conflict> {
  const name = String(store.state.attributes[table.primaryName ?? ""]?.stored ?? "");
  const row = await api.retrieve(table.entitySet, store.state.id ?? "", "?$select=modifiedon,_modifiedby_value");
  const changedOn = valueOf(row, "modifiedon");
  return { name, changedBy: referenceOf(row, "modifiedby")?.name ?? "", changedOn: typeof changedOn === "string" ? new Date(changedOn) : null };
}
