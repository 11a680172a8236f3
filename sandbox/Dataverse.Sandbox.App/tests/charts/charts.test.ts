import { describe, expect, it } from "vitest";
import { type ChartData, chartData } from "../../src/charts/chartData";
import { chartFetch } from "../../src/charts/chartFetch";
import { type ChartModel, isDrawn, readChart } from "../../src/charts/ChartModel";
import { shares, timeTicks } from "../../src/charts/chartPoints";
import type { Row } from "../../src/data/Row";
import { parseXml } from "../../src/metadata/xml";
import { solutionFile, solutionFiles } from "../solution";
import { aTable } from "../tables";

const formatted = (alias: string) => `${alias}@OData.Community.Display.V1.FormattedValue`;
const group = "_CRMAutoGen_groupby_column_Num_0";
const second = "_CRMAutoGen_groupby_column_Num_1";
const figure = "_CRMAutoGen_aggregate_column_Num_0";

function chartIn(file: string): ChartModel {
  const element = (name: string) => new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(file)?.[1]?.trim() ?? "";
  const name = /<LocalizedName description="([^"]*)"/.exec(file)?.[1] ?? "";
  const model = readChart({
    id: "", name, description: "", table: "", dataDescription: element("datadescription"), presentationDescription: element("presentationdescription"),
  });
  if (!model) throw new Error(name);
  return model;
}

const withCharts = ["pcrm_Segment", "pcrm_Quote", "pcrm_BaseRateValue", "pcrm_RefreshRun", "pcrm_MembershipEvent", "pcrm_SegmentMembership", "pcrm_Product"];
const charts = withCharts.flatMap((table) => solutionFiles(`Entities/${table}/Visualizations`)).map(solutionFile).map(chartIn);

function chart(name: string): ChartModel {
  const found = charts.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not among ${charts.map((each) => each.name).join(", ")}`);
  return found;
}

describe("the product's charts", () => {
  it("are read with their groups and figures, and can all be drawn", () => {
    expect(charts.length).toBeGreaterThan(10);
    for (const each of charts) {
      expect(isDrawn(each.kind)).toBe(true);
      expect(each.measures.length).toBeGreaterThan(0);
    }
  });

  it("know the second grouping as series", () => {
    const rates = chart("Base rates by month");
    expect(rates).toMatchObject({ kind: "Line", category: { column: "pcrm_on", dateGrouping: "month" }, series: { column: "pcrm_baserateid" } });
  });

  it("ask for their aggregates over the rows of a view", () => {
    const fetchXml = '<fetch><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/>'
      + '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>';
    const filters = [{ column: "creditlimit", operator: "gt", values: ["5"] }];
    const xml = chartFetch({ table: aTable(), fetchXml, quickFindXml: null }, { filters, search: "" }, chart("Base rates by month"));
    const fetch = parseXml(xml);
    expect(fetch?.getAttribute("aggregate")).toBe("true");
    expect([...(fetch?.getElementsByTagName("attribute") ?? [])].map((each) => each.getAttribute("alias"))).toEqual([group, `${group}_year`, second, figure]);
    expect(fetch?.getElementsByTagName("order")).toHaveLength(0);
    expect(xml).toContain('attribute="statecode"');
    expect(xml).toContain('attribute="creditlimit"');
  });
});

describe("the figures of a chart", () => {
  const row = (values: Record<string, unknown>): Row => values;

  it("stand in the order of time, months of two years apart", () => {
    const rows = [
      row({ [group]: 1, [`${group}_year`]: 2026, [second]: "a", [formatted(second)]: "Euribor", [figure]: 2, [formatted(figure)]: "2.00" }),
      row({ [group]: 12, [`${group}_year`]: 2025, [second]: "a", [formatted(second)]: "Euribor", [figure]: 1, [formatted(figure)]: "1.00" }),
      row({ [group]: 1, [`${group}_year`]: 2026, [second]: "b", [formatted(second)]: "SONIA", [figure]: 4, [formatted(figure)]: "4.00" }),
    ];
    const { categories, series } = chartData(chart("Base rates by month"), aTable(), rows);
    expect(categories.map((name) => name.replace(/\D/g, ""))).toEqual(["2025", "2026"]);
    expect(series.map(({ name, points }) => [name, points.map((point) => point?.text ?? null)])).toEqual([
      ["Euribor", ["1.00", "2.00"]],
      ["SONIA", [null, "4.00"]],
    ]);
  });

  it("are named by what they measure, and empty groups say so", () => {
    const one = chart("Quotes by product");
    const { categories, series } = chartData(one, aTable(), [row({ [group]: null, [figure]: 3, [formatted(figure)]: "3" })]);
    expect(categories).toEqual(["(blank)"]);
    expect(series[0]?.points).toEqual([{ value: 3, text: "3" }]);
  });

  it("become shares of their category", () => {
    const data: ChartData = {
      categories: ["a"],
      series: [{ name: "x", points: [{ value: 1, text: "1" }] }, { name: "y", points: [{ value: 3, text: "3" }] }, { name: "z", points: [null] }],
    };
    expect(shares(data).series.map(({ points }) => points[0]?.value ?? null)).toEqual([25, 75, null]);
  });

  it("keep the names of their categories on an axis of time", () => {
    const ticks = timeTicks({ categories: ["Jan", "Feb"], series: [] });
    expect(ticks.tickValues.map(ticks.customDateTimeFormatter)).toEqual(["Jan", "Feb"]);
  });
});
