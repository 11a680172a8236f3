import { isLookup } from "../metadata/Column";
import type { Table } from "../metadata/Table";
import { findOperator } from "./filterOperators";
import type { ColumnFilter } from "./GridQuery";
import { escapeXml, likeText } from "./fetchText";

/** A column filter as a condition of FetchXML. */
export function conditionOf(table: Table, filter: ColumnFilter): string {
  const [alias, name] = filter.column.includes(".") ? filter.column.split(".") : [null, filter.column];
  const column = alias ? undefined : table.columns.get(filter.column);
  const { operator, pattern, onName } = findOperator(filter.operator);
  const attribute = onName && column && isLookup(column) ? `${name}name` : (name ?? filter.column);
  const entity = alias ? ` entityname="${escapeXml(alias)}"` : "";
  const head = `<condition attribute="${escapeXml(attribute)}"${entity} operator="${operator}"`;
  if (filter.values.length === 0) return `${head}/>`;
  if (filter.values.length > 1 || operator === "in" || operator === "not-in" || operator.endsWith("contain-values"))
    return `${head}>${filter.values.map((value) => `<value>${escapeXml(value)}</value>`).join("")}</condition>`;
  const value = filter.values[0] ?? "";
  return `${head} value="${escapeXml(pattern ? pattern.replace("{0}", likeText(value)) : value)}"/>`;
}
