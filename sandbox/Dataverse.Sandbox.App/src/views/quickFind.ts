import { isLookup, isNumber } from "../metadata/Column";
import type { Table } from "../metadata/Table";
import { attributeOf, parseXml } from "../metadata/xml";
import { escapeXml } from "./fetchText";

/** The conditions by which a table is searched: those of its quick find view, otherwise its name. Text is found at the beginning; `*` stands for anything. */
export function quickFindFilter(table: Table, quickFindXml: string | null, search: string): string {
  const conditions = searchedColumns(table, quickFindXml).map((name) => conditionFor(table, name, search)).filter((condition) => condition !== null);
  // Nothing that could hold the search: then nothing is found, rather than everything.
  const none = `<condition attribute="${table.primaryId}" operator="null"/>`;
  return `<filter type="or" isquickfindfields="1">${conditions.length > 0 ? conditions.join("") : none}</filter>`;
}

/** The columns that a quick find view searches. */
function searchedColumns(table: Table, quickFindXml: string | null): readonly string[] {
  const root = quickFindXml === null ? null : parseXml(quickFindXml);
  const filter = [...(root?.getElementsByTagName("filter") ?? [])].find((each) => attributeOf(each, "isquickfindfields") === "1");
  const names = [...(filter?.getElementsByTagName("condition") ?? [])].map((condition) => attributeOf(condition, "attribute") ?? "");
  const known = names.filter((name) => table.columns.has(name));
  return known.length > 0 || table.primaryName === null ? known : [table.primaryName];
}

function conditionFor(table: Table, name: string, search: string): string | null {
  const column = table.columns.get(name);
  if (!column) return null;
  if (isNumber(column)) return Number.isFinite(Number(search)) ? `<condition attribute="${name}" operator="eq" value="${Number(search)}"/>` : null;
  if (column.type === "DateTime") return null;
  const attribute = isLookup(column) || column.choices.length > 0 ? `${name}name` : name;
  return `<condition attribute="${attribute}" operator="like" value="${escapeXml(search.replaceAll("*", "%"))}%"/>`;
}
