import type { Column } from "../metadata/Column";
import type { Table } from "../metadata/Table";
import { defaultWidth, type LayoutCell } from "./ViewLayout";

const unshown: ReadonlySet<Column["type"]> = new Set(["Virtual", "EntityName", "Uniqueidentifier", "ManagedProperty", "Image", "File", "PartyList"]);

/** The columns of a table that a grid could show and does not, by their labels. */
export function choosableColumns(table: Table, cells: readonly LayoutCell[]): readonly Column[] {
  const shown = new Set(cells.map((cell) => cell.name));
  return [...table.columns.values()]
    .filter((column) => column.canRead && column.partOf === null && !unshown.has(column.type) && !shown.has(column.logicalName))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** A column that the user adds. */
export function addedCell(name: string): LayoutCell {
  return { name, width: defaultWidth };
}

/** The list with one entry moved by some places; beyond an end it stays there. */
export function moved<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const entry = list[at];
  if (entry === undefined) return list;
  const others = list.filter((_, index) => index !== at);
  return others.toSpliced(Math.min(Math.max(at + by, 0), others.length), 0, entry);
}
