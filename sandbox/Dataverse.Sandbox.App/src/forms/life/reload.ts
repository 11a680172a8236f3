import { etagOf } from "../../data/Row";
import { rowValues } from "../state/rowValues";
import { withRow } from "../state/saving";
import type { FormServices } from "./FormServices";
import type { FormSession } from "./FormSession";
import { rowQuery } from "./rowQuery";

/** Reads the row again into the form, and calls the handlers of data load. */
export async function reload(session: FormSession, services: FormServices, loadState: number): Promise<void> {
  const { store, table } = session;
  const { id, attributes } = store.state;
  if (id === null) return;
  const fields = Object.values(attributes).map((attribute) => attribute.field);
  const columns = fields.flatMap((field) => table.columns.get(field.name) ?? []);
  const row = await services.api.retrieve(table.entitySet, id, rowQuery(table, columns));
  store.update((state) => withRow(state, { id, etag: etagOf(row), values: rowValues(fields, row) }));
  session.firing.fire("dataload", null, session.formContext.data.entity, { getDataLoadState: () => loadState });
}
