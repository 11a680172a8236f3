import { ApiError } from "../data/ApiError";
import { rowPath } from "../data/odata";
import type { WebApi } from "../data/WebApi";
import type { Table } from "../metadata/Table";

/** Deletes rows one by one in a batch; throws the first refusal once all have been tried. */
export async function deleteRows(api: WebApi, table: Table, ids: readonly string[]): Promise<void> {
  const outcomes = await api.batch(ids.map((id) => ({ method: "DELETE", path: rowPath(table.entitySet, id) })));
  const refused = outcomes.find((outcome) => outcome instanceof ApiError);
  if (refused) throw refused;
}
