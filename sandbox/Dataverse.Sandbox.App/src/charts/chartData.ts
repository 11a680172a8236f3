import { type Row, textOf, valueOf } from "../data/Row";
import type { Table } from "../metadata/Table";
import { strings } from "../strings";
import { hasOrder, partAlias } from "./chartFetch";
import type { ChartModel, Grouping, Measure } from "./ChartModel";

/** What a chart shows: a figure for every category and series. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** One for each category; null where the group has no rows. */
  readonly points: readonly (Point | null)[];
}

export interface Point {
  readonly value: number;
  /** What people read. */
  readonly text: string;
}

/** The rows of an aggregate query as categories and series. */
export function chartData(chart: ChartModel, table: Table, rows: readonly Row[]): ChartData {
  const { category } = chart;
  const isInTime = category.dateGrouping !== null && !hasOrder(chart);
  const ordered = isInTime ? rows.toSorted((one, other) => timeOf(one, category) - timeOf(other, category)) : rows;
  const categories = distinct(ordered.map((row) => groupText(row, category)));
  const series = chart.series ? pivoted(chart, chart.series, categories, ordered) : chart.measures.map((measure) => ({
    name: measureName(measure, table),
    points: categories.map((name) => pointOf(ordered.find((row) => groupText(row, category) === name), measure)),
  }));
  return { categories, series };
}

/** What a measure is called in a legend. */
function measureName({ aggregate, column }: Measure, table: Table): string {
  const label = table.columns.get(column)?.label ?? column;
  switch (aggregate) {
    case "sum":
    case "avg":
    case "min":
    case "max":
      return strings.charts.aggregates[aggregate](label);
    default:
      return strings.charts.count(table.pluralLabel);
  }
}

function pivoted(chart: ChartModel, by: Grouping, categories: readonly string[], rows: readonly Row[]): readonly Series[] {
  const measure = chart.measures[0];
  return distinct(rows.map((row) => groupText(row, by))).map((name) => ({
    name,
    points: categories.map((category) => {
      const row = rows.find((each) => groupText(each, chart.category) === category && groupText(each, by) === name);
      return measure ? pointOf(row, measure) : null;
    }),
  }));
}

function pointOf(row: Row | undefined, { alias }: Measure): Point | null {
  const value = row ? valueOf(row, alias) : null;
  return row && typeof value === "number" ? { value, text: textOf(row, alias) } : null;
}

/** What people call a group. */
function groupText(row: Row, grouping: Grouping): string {
  const { alias, dateGrouping } = grouping;
  const value = valueOf(row, alias);
  if (value === null) return strings.charts.blank;
  const year = Number(valueOf(row, partAlias(grouping, "year")));
  switch (dateGrouping) {
    case "day":
      return dayFormat.format(Date.UTC(year, Number(valueOf(row, partAlias(grouping, "month"))) - 1, Number(value)));
    case "month":
      return monthFormat.format(Date.UTC(year, Number(value) - 1));
    case "quarter":
      return strings.charts.quarter(Number(value), year);
    case "week":
      return strings.charts.week(Number(value), year);
    case "year":
      return String(value);
    default:
      return textOf(row, alias) || strings.charts.blank;
  }
}

// Larger for later groups; those without a date come first.
function timeOf(row: Row, grouping: Grouping): number {
  const part = (name: string) => Number(valueOf(row, partAlias(grouping, name)) ?? 0);
  return part("year") * 10_000 + part("month") * 100 + Number(valueOf(row, grouping.alias) ?? 0);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
