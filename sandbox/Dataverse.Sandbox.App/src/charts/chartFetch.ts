import { childrenOf, parseXml, xmlText } from "../metadata/xml";
import { type Asked, filtered } from "../views/buildFetch";
import type { GridQuery } from "../views/GridQuery";
import { type ChartModel, chartParts, type Grouping } from "./ChartModel";

/** The chart's aggregates over the rows of a view: the view's conditions and links with the user's own, the chart's columns and order. */
export function chartFetch(asked: Asked, query: Pick<GridQuery, "filters" | "search">, chart: ChartModel): string {
  const { fetch, entity } = filtered(asked, query);
  const own = parseXml(chart.fetchXml);
  for (const name of ["attribute", "all-attributes", "order"]) [...entity.getElementsByTagName(name)].forEach((element) => element.remove());
  for (const part of own ? chartParts(own) : []) entity.append(entity.ownerDocument.importNode(part, true));
  for (const grouping of [chart.category, chart.series]) if (grouping) addParts(entity, grouping);
  for (const name of [...fetch.getAttributeNames()]) fetch.removeAttribute(name);
  for (const name of own?.getAttributeNames() ?? []) fetch.setAttribute(name, own?.getAttribute(name) ?? "");
  fetch.setAttribute("aggregate", "true");
  return xmlText(fetch);
}

/** What else is grouped by with a date: months of two years are two groups, though the platform's query gives only the month's number. */
function partsOf({ dateGrouping }: Grouping): readonly ("year" | "month")[] {
  if (dateGrouping === "day") return ["year", "month"];
  return dateGrouping === "month" || dateGrouping === "quarter" || dateGrouping === "week" ? ["year"] : [];
}

/** The alias of such a part. */
export function partAlias(grouping: Grouping, part: string): string {
  return `${grouping.alias}_${part}`;
}

function addParts(entity: Element, grouping: Grouping): void {
  const source = [...entity.getElementsByTagName("attribute")].find((attribute) => attribute.getAttribute("alias") === grouping.alias);
  for (const part of partsOf(grouping)) {
    const added = entity.ownerDocument.createElement("attribute");
    added.setAttribute("name", grouping.column);
    added.setAttribute("groupby", "true");
    added.setAttribute("dategrouping", part);
    added.setAttribute("alias", partAlias(grouping, part));
    source?.after(added);
  }
}

/** Whether a chart's query has an order of its own; otherwise dates are put in their order. */
export function hasOrder(chart: ChartModel): boolean {
  const fetch = parseXml(chart.fetchXml);
  return fetch !== null && childrenOf(childrenOf(fetch, "entity")[0], "order").length > 0;
}
