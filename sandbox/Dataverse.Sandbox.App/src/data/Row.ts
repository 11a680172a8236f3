/** One row as the Web API gives it: columns, and annotations beside them. */
export type Row = Readonly<Record<string, unknown>>;

/** What a lookup column holds. */
export interface Reference {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

const formattedValue = "@OData.Community.Display.V1.FormattedValue";
const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** The property that carries a column: lookups travel as `_name_value`. */
export function propertyOf(row: Row, column: string): string {
  const lookup = lookupProperty(column);
  return lookup in row ? lookup : column;
}

/** The name under which the Web API gives and filters a lookup column. */
export function lookupProperty(column: string): string {
  return `_${column}_value`;
}

/** The stored value of a column (a lookup's is its id); null when it is empty. */
export function valueOf(row: Row, column: string): unknown {
  return row[propertyOf(row, column)] ?? null;
}

/** What people read in a column: the formatted value, otherwise the value as text; empty for null. */
export function textOf(row: Row, column: string): string {
  const property = propertyOf(row, column);
  const formatted = row[property + formattedValue];
  if (typeof formatted === "string") return formatted;
  const value = row[property];
  return value === null || value === undefined ? "" : String(value);
}

/** The row that a lookup column points to, or null. */
export function referenceOf(row: Row, column: string): Reference | null {
  const property = propertyOf(row, column);
  const id = row[property];
  const table = row[property + lookupTable];
  return typeof id === "string" && typeof table === "string" ? { table, id, name: textOf(row, column) } : null;
}

/** The version of a row for If-Match, or null when it was not asked for. */
export function etagOf(row: Row): string | null {
  const etag = row["@odata.etag"];
  return typeof etag === "string" ? etag : null;
}
