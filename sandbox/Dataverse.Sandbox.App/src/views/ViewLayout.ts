import { attributeOf, childOf, childrenOf, parseXml } from "../metadata/xml";

/** One column as a view lays it out. */
export interface LayoutCell {
  /** A column of the table, or `alias.column` of a linked one. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
}

/** The columns of a view from its layoutxml, hidden ones left out. */
export function readLayout(layoutXml: string): readonly LayoutCell[] {
  const row = childOf(parseXml(layoutXml), "row");
  return childrenOf(row, "cell")
    .filter((cell) => attributeOf(cell, "ishidden") !== "1")
    .map((cell) => ({ name: attributeOf(cell, "name") ?? "", width: Number(attributeOf(cell, "width") ?? defaultWidth) }))
    .filter((cell) => cell.name !== "");
}

/** The width of a column that no view has laid out. */
export const defaultWidth = 150;
