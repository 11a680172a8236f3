import { ApiError } from "../data/ApiError";
import type { Table } from "../metadata/Table";
import { strings } from "../strings";
import type { Related } from "./GridQuery";

/** The limit that a relationship puts on the rows of a table: those that belong to one row of the other table. */
export function relatedOf(table: Table, relationship: string, parentTable: string, parentId: string): Related {
  const lookup = table.manyToOne.find((each) => each.name === relationship && each.referencedTable === parentTable);
  if (lookup) return { kind: "lookup", column: lookup.referencingColumn, id: parentId };
  const many = table.manyToMany.find((each) => each.name === relationship);
  if (!many) throw new ApiError(404, "", strings.grid.noRelationship(relationship, table.label));
  const isFirst = many.firstTable === table.logicalName && many.secondTable === parentTable;
  return {
    kind: "manyToMany",
    intersectTable: many.intersectTable,
    column: isFirst ? many.firstColumn : many.secondColumn,
    primaryId: table.primaryId,
    otherColumn: isFirst ? many.secondColumn : many.firstColumn,
    id: parentId,
  };
}
