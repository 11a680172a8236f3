import type { Rows } from "./generated/tables";

/** A table's name that the gateway knows. */
export type TableName = keyof Rows;

/** What to read: columns by their names in the gateway's constants, so that a misspelt one does not compile. */
export interface Query<Column> {
  readonly select: readonly Column[];
  readonly filter?: string;
  readonly orderBy?: string;
  readonly expand?: string;
  readonly top?: number;
}

/** A row with the columns that were asked for; what was expanded, and formatted values, are read from it by name. */
export type Row<Table extends TableName, Column extends keyof Rows[Table]> = Required<Pick<Rows[Table], Column>>;

/** Reads the first rows that fit. */
export async function readRows<Table extends TableName, Column extends keyof Rows[Table]>(
  webApi: Pick<Xrm.WebApi, "retrieveMultipleRecords">, table: { readonly table: Table }, query: Query<Column>,
): Promise<Row<Table, Column>[]> {
  const answer = await webApi.retrieveMultipleRecords(table.table, options(query), query.top);
  return answer.entities.slice(0, query.top) as Row<Table, Column>[];
}

/** Reads one row. */
export async function readRow<Table extends TableName, Column extends keyof Rows[Table]>(
  webApi: Pick<Xrm.WebApi, "retrieveRecord">, table: { readonly table: Table }, id: string, query: Pick<Query<Column>, "select" | "expand">,
): Promise<Row<Table, Column>> {
  return (await webApi.retrieveRecord(table.table, bare(id), options(query))) as Row<Table, Column>;
}

/** A value as the platform formats it for the user: choices, money, dates, the name behind a lookup. Empty when there is none. */
export function formatted<Name extends string>(row: { readonly [column in Name]?: unknown }, column: Name): string {
  const value = (row as Readonly<Record<string, unknown>>)[`${column}@OData.Community.Display.V1.FormattedValue`];
  return typeof value === "string" ? value : "";
}

/** An identifier as queries write it: forms put braces around it. */
export function bare(id: string): string {
  return id.replace(/[{}]/gu, "").toLowerCase();
}

/** A text within a filter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function options<Column>(query: Query<Column>): string {
  const parts = [
    `$select=${query.select.join(",")}`,
    query.filter === undefined ? "" : `$filter=${encodeURIComponent(query.filter)}`,
    query.orderBy === undefined ? "" : `$orderby=${encodeURIComponent(query.orderBy)}`,
    query.expand === undefined ? "" : `$expand=${query.expand}`,
    query.top === undefined ? "" : `$top=${query.top.toString()}`,
  ];
  return `?${parts.filter((part) => part.length > 0).join("&")}`;
}
