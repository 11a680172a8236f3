import { apiRoot } from "../../data/Request";
import { rowPath } from "../../data/odata";
import type { Table } from "../../metadata/Table";
import type { LookupValue } from "../state/Field";
import type { FormServices } from "./FormServices";
import type { FormSession } from "./FormSession";
import type { Relation } from "./loadSubgrid";

/** Relates rows to the form's row. */
export async function relateRows(session: FormSession, services: FormServices, relation: Relation, table: Table, rows: readonly LookupValue[]): Promise<void> {
  for (const row of rows) {
    const body = { "@odata.id": apiRoot + rowPath(table.entitySet, row.id) };
    await services.api.execute({ method: "POST", path: `${pathOf(session, relation)}/$ref`, body });
  }
}

/** Ends the relation of rows to the form's row; the rows stay. */
export async function unrelateRows(session: FormSession, services: FormServices, relation: Relation, ids: readonly string[]): Promise<void> {
  for (const id of ids) await services.api.execute({ method: "DELETE", path: `${pathOf(session, relation)}(${id})/$ref` });
}

function pathOf({ table, store }: FormSession, relation: Relation): string {
  return `${rowPath(table.entitySet, store.state.id ?? "")}/${propertyOf(table, relation)}`;
}

function propertyOf(table: Table, relation: Relation): string {
  if (relation.kind === "oneToMany") return relation.relationship.collectionProperty;
  const { firstTable, firstProperty, secondProperty } = relation.relationship;
  return firstTable === table.logicalName ? firstProperty : secondProperty;
}
