import { lookupProperty } from "../../data/Row";
import { queryOf } from "../../data/odata";
import { type Column, isLookup } from "../../metadata/Column";
import type { Table } from "../../metadata/Table";

// What every form knows of its row whether it shows it or not.
const always = ["statecode", "statuscode", "ownerid", "createdon", "modifiedon", "modifiedby", "transactioncurrencyid"];

/** The columns that a form reads: those it shows, the row's name, and those that every form needs. A column unknown to the table is left out. */
export function columnsToRead(table: Table, bound: readonly string[]): Column[] {
  const names = new Set([...bound, ...(table.primaryName ? [table.primaryName] : []), ...always]);
  return [...names].flatMap((name) => table.columns.get(name) ?? []);
}

/** The query that reads them. */
export function rowQuery(table: Table, columns: readonly Column[]): string {
  const readable = columns.filter((column) => column.canRead && column.type !== "File");
  const names = readable.map((column) => (isLookup(column) ? lookupProperty(column.logicalName) : column.logicalName));
  return queryOf({ $select: [table.primaryId, ...names].join(",") });
}
