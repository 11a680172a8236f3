import type { Table } from "../metadata/Table";
import { attributeOf, childrenOf, parseXml, xmlText } from "../metadata/xml";
import { conditionOf } from "./conditionOf";
import type { GridQuery, Related } from "./GridQuery";
import { quickFindFilter } from "./quickFind";

/** What a grid asks about: the view, and the quick find view that says where a search looks. */
export interface Asked {
  readonly table: Table;
  readonly fetchXml: string;
  readonly quickFindXml: string | null;
  readonly related?: Related | null;
}

/** The FetchXML of one page: the view's own query with the user's columns, order, filters and search. */
export function buildFetch(asked: Asked, query: GridQuery): string {
  const { fetch, entity } = filtered(asked, query);
  chooseColumns(entity, asked.table, query.columns);
  if (query.sort) sortBy(entity, query.sort.column, query.sort.descending);
  fetch.removeAttribute("top");
  fetch.setAttribute("count", String(query.pageSize));
  fetch.setAttribute("page", String(query.page));
  fetch.setAttribute("returntotalrecordcount", "true");
  if (query.cookie) fetch.setAttribute("paging-cookie", query.cookie);
  return xmlText(fetch);
}

/** The conditions alone, for charts over the same rows: the view's filters and links with those of the user. */
export function filtered(asked: Asked, query: Pick<GridQuery, "filters" | "search">): { fetch: Element; entity: Element } {
  const fetch = parseXml(asked.fetchXml) ?? emptyFetch(asked.table);
  const entity = childrenOf(fetch, "entity")[0] ?? fetch;
  if (query.search.trim() !== "") append(entity, quickFindFilter(asked.table, asked.quickFindXml, query.search.trim()));
  if (query.filters.length > 0) append(entity, filterOf(query.filters.map((filter) => conditionOf(asked.table, filter))));
  if (asked.related) append(entity, relatedElement(asked.related));
  return { fetch, entity };
}

function emptyFetch(table: Table): Element {
  const empty = parseXml(`<fetch><entity name="${table.logicalName}"/></fetch>`);
  if (!empty) throw new Error(table.logicalName);
  return empty;
}

function chooseColumns(entity: Element, table: Table, columns: readonly string[]): void {
  for (const name of ["attribute", "all-attributes"]) childrenOf(entity, name).forEach((element) => element.remove());
  const own = columns.filter((column) => !column.includes("."));
  const always = [table.primaryId, table.primaryName, table.columns.has("statecode") ? "statecode" : null];
  for (const name of new Set([...always.filter((column) => column !== null), ...own])) entity.prepend(element(entity, "attribute", { name }));
}

function sortBy(entity: Element, column: string, descending: boolean): void {
  for (const order of [...entity.getElementsByTagName("order")]) order.remove();
  const [alias, attribute] = column.includes(".") ? column.split(".") : [null, column];
  entity.append(element(entity, "order", {
    attribute: attribute ?? column, descending: String(descending), ...(alias ? { entityname: alias } : {}),
  }));
}

function relatedElement(related: Related): string {
  if (related.kind === "lookup") return filterOf([`<condition attribute="${related.column}" operator="eq" value="${related.id}"/>`]);
  const { intersectTable, column, primaryId, otherColumn, id } = related;
  return `<link-entity name="${intersectTable}" from="${column}" to="${primaryId}" intersect="true">`
    + `${filterOf([`<condition attribute="${otherColumn}" operator="eq" value="${id}"/>`])}</link-entity>`;
}

function filterOf(conditions: readonly string[]): string {
  return `<filter type="and">${conditions.join("")}</filter>`;
}

function append(entity: Element, xml: string | null): void {
  const parsed = xml === null ? null : parseXml(xml);
  if (parsed) entity.append(entity.ownerDocument.importNode(parsed, true));
}

function element(beside: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const created = beside.ownerDocument.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  return created;
}

/** The order that a view has by itself; null when it has none. */
export function orderOf(fetchXml: string): { column: string; descending: boolean } | null {
  const entity = childrenOf(parseXml(fetchXml), "entity")[0];
  const order = childrenOf(entity, "order")[0];
  const column = order ? attributeOf(order, "attribute") : null;
  return order && column ? { column, descending: attributeOf(order, "descending") === "true" } : null;
}
