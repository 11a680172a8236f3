import type { Chart } from "../metadata/Chart";
import { attributeOf, childOf, childrenOf, parseXml } from "../metadata/xml";

/** A way of drawing that the shell knows; the platform's other ones are shown as a table. */
const chartKinds = [
  "Column", "StackedColumn", "StackedColumn100", "Bar", "StackedBar", "StackedBar100", "Line", "Area", "StackedArea", "Pie", "Doughnut", "Funnel",
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A column by which rows are grouped. */
export interface Grouping {
  readonly alias: string;
  readonly column: string;
  /** day, week, month, quarter, year, fiscal-period, fiscal-year; null for values as they are. */
  readonly dateGrouping: string | null;
}

/** A figure of each group. */
export interface Measure {
  readonly alias: string;
  readonly column: string;
  readonly aggregate: string;
}

/** A chart as its XML describes it. */
export interface ChartModel {
  readonly name: string;
  /** The aggregate query. */
  readonly fetchXml: string;
  readonly category: Grouping;
  /** The second grouping, whose values become series. */
  readonly series: Grouping | null;
  readonly measures: readonly Measure[];
  /** The type of the first series; all are drawn alike. */
  readonly kind: string;
}

/** Reads a chart; null when its XML has no category or no measure. */
export function readChart(chart: Chart): ChartModel | null {
  const definition = dataDefinitionOf(chart.dataDescription);
  const fetch = childOf(childOf(definition, "fetchcollection"), "fetch");
  const categoryElement = childOf(childOf(definition, "categorycollection"), "category");
  const attributes = [...(fetch?.getElementsByTagName("attribute") ?? [])];
  const groupings = attributes.filter((attribute) => attributeOf(attribute, "groupby") === "true").map(groupingOf);
  const category = groupings.find(({ alias }) => alias === (categoryElement ? attributeOf(categoryElement, "alias") : null));
  const aliases = [...(categoryElement?.getElementsByTagName("measure") ?? [])].map((measure) => attributeOf(measure, "alias"));
  const measures = attributes.filter((attribute) => aliases.includes(attributeOf(attribute, "alias"))).map(measureOf);
  if (!fetch || !category || measures.length === 0) return null;
  return {
    name: chart.name,
    fetchXml: new XMLSerializer().serializeToString(fetch),
    category,
    series: groupings.find((grouping) => grouping !== category) ?? null,
    measures,
    kind: kindOf(chart.presentationDescription),
  };
}

// Exports write <datadescription><datadefinition>, the platform's rows only <datadefinition>.
function dataDefinitionOf(xml: string): Element | null {
  const root = parseXml(xml);
  return root?.tagName === "datadefinition" ? root : childOf(root, "datadefinition");
}

function kindOf(presentation: string): string {
  const series = [...(parseXml(presentation)?.getElementsByTagName("Series") ?? [])].find((element) => element.hasAttribute("ChartType"));
  return (series && attributeOf(series, "ChartType")) ?? "Column";
}

function groupingOf(attribute: Element): Grouping {
  return { alias: attributeOf(attribute, "alias") ?? "", column: attributeOf(attribute, "name") ?? "", dateGrouping: attributeOf(attribute, "dategrouping") };
}

function measureOf(attribute: Element): Measure {
  return { alias: attributeOf(attribute, "alias") ?? "", column: attributeOf(attribute, "name") ?? "", aggregate: attributeOf(attribute, "aggregate") ?? "" };
}

/** Whether the shell can draw a chart type. */
export function isDrawn(kind: string): kind is ChartKind {
  return chartKinds.some((known) => known === kind);
}

/** The children of a chart's own entity that make up its query. */
export function chartParts(fetch: Element): readonly Element[] {
  const entity = childOf(fetch, "entity");
  return ["attribute", "order", "filter", "link-entity"].flatMap((name) => childrenOf(entity, name));
}
