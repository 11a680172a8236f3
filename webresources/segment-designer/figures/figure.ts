import { type FactType, type RelatedTable, columnOf } from "../model/catalogue";
import type { GroupNode } from "../model/draft";
import { type Json, writeJson } from "../model/json";
import { keyOf } from "../../shared/keyOf";
import { rowFilterJson } from "../model/write";

/** The functions of figures over related rows, as the language names them. */
export const figureFunctions = ["count", "sum", "avg", "min", "max", "count-distinct", "days-since-last", "first", "last"] as const;

/** One of them. */
export type FigureFunction = (typeof figureFunctions)[number];

/** A figure as it is being made up. */
export interface Figure {
  readonly name: string;
  readonly fn: FigureFunction;
  /** What is added up, compared or taken; empty while none is chosen. */
  readonly column: string;
  /** The date by which the rows are in order, and in the window. */
  readonly date: string;
  /** Only rows of the last so many units; empty for rows of any time. */
  readonly windowOp: string;
  readonly windowCount: Json | undefined;
}

/** Whether a function is of a column. */
export function takesColumn(fn: FigureFunction): boolean {
  return fn !== "count" && fn !== "days-since-last";
}

/** Whether a function asks for the order of the rows. */
export function takesOrder(fn: FigureFunction): boolean {
  return fn === "first" || fn === "last" || fn === "days-since-last";
}

const numbers: readonly FactType[] = ["integer", "decimal", "money"];
const dates: readonly FactType[] = ["date", "dateTime"];

/** Whether a function can be of a column of a type. */
export function canTake(fn: FigureFunction, type: FactType): boolean {
  if (fn === "sum" || fn === "avg") return numbers.includes(type);
  if (fn === "min" || fn === "max") return numbers.includes(type) || dates.includes(type);
  return fn !== "count-distinct" || type !== "choices";
}

/** The type of the figure; null while it has none. */
export function typeOfFigure(figure: Figure, table: RelatedTable): FactType | null {
  if (figure.fn === "count" || figure.fn === "count-distinct" || figure.fn === "days-since-last") return "integer";
  const column = columnOf(table, figure.column);
  if (!column || !canTake(figure.fn, column.type)) return null;
  return figure.fn === "avg" && column.type === "integer" ? "decimal" : column.type;
}

/** Whether nothing is missing. */
export function isComplete(figure: Figure, table: RelatedTable): boolean {
  const hasColumn = !takesColumn(figure.fn) || typeOfFigure(figure, table) !== null;
  const hasOrder = !takesOrder(figure.fn) || figure.date !== "";
  const hasWindow = figure.windowOp === "" || (figure.date !== "" && figure.windowCount !== undefined);
  return factKey(figure.name) !== "" && hasColumn && hasOrder && hasWindow;
}

/** The definition of the figure as a fact holds it. */
export function definitionOf(figure: Figure, table: RelatedTable, filter: GroupNode): string {
  const where = rowFilterJson(filter);
  return writeJson({
    table: table.table, via: table.via, function: figure.fn,
    ...(takesColumn(figure.fn) ? { column: figure.column } : {}),
    ...(takesOrder(figure.fn) ? { by: figure.date } : {}),
    ...(where === undefined ? {} : { where }),
    ...(figure.windowOp === "" || figure.windowCount === undefined ? {} : { window: { column: figure.date, op: figure.windowOp, value: figure.windowCount } }),
  });
}

/** The key of a fact with a name. */
export function factKey(name: string): string {
  return keyOf(name, "_");
}
