import { rowPath } from "../../data/odata";
import type { Row } from "../../data/Row";
import type { Metadata } from "../../metadata/Metadata";
import type { Table } from "../../metadata/Table";
import { isEmpty, isLookup, type Field, type FieldValue, type LookupValue } from "./Field";
import type { FormState } from "./FormState";
import { dateText } from "./rowValues";

/** The body that writes some columns of a form's row. */
export async function rowBody(state: FormState, columns: readonly string[], table: Table, metadata: Metadata): Promise<Row> {
  const body: Record<string, unknown> = {};
  for (const name of columns) {
    const attribute = state.attributes[name];
    if (!attribute) continue;
    const { field, value, stored } = attribute;
    if (field.type === "lookup") Object.assign(body, await lookupBody(field, value, stored, table, metadata));
    else body[name] = plainValue(field, value);
  }
  return body;
}

/** The navigation property of a lookup to a table: lookups to several tables have one for each. */
export function lookupProperty(table: Table, column: string, target: string): string {
  const own = table.manyToOne.filter((relationship) => relationship.referencingColumn === column);
  const exact = own.find((relationship) => relationship.referencedTable === target);
  return (exact ?? own.find((relationship) => relationship.referencedTable === "owner"))?.lookupProperty || column;
}

async function lookupBody(field: Field, value: FieldValue, stored: FieldValue, table: Table, metadata: Metadata): Promise<Row> {
  const target = single(value);
  if (!target) return { [`${lookupProperty(table, field.name, single(stored)?.entityType ?? field.targets[0] ?? "")}@odata.bind`]: null };
  const { entitySet } = await metadata.header(target.entityType);
  return { [`${lookupProperty(table, field.name, target.entityType)}@odata.bind`]: `/${rowPath(entitySet, target.id)}` };
}

function single(value: FieldValue): LookupValue | null {
  return isLookup(value) ? (value[0] ?? null) : null;
}

function plainValue(field: Field, value: FieldValue): unknown {
  if (isEmpty(value)) return null;
  if (value instanceof Date) return dateText(field, value);
  return Array.isArray(value) ? value.join(",") : value;
}
