import { isNumber } from "../metadata/Column";
import type { Table } from "../metadata/Table";

/** What people call a column of a grid; columns of linked tables are known by their own names. */
export function columnLabel(table: Table, name: string): string {
  return table.columns.get(name)?.label ?? name.slice(name.indexOf(".") + 1);
}

/** Figures stand at the right, so that their digits are under each other. */
export function isAtEnd(table: Table, name: string): boolean {
  const column = table.columns.get(name);
  return column !== undefined && isNumber(column);
}
