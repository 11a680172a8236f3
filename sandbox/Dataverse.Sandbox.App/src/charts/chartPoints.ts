import type { ChartData, Point } from "./chartData";

/** The colour of a series by its place. */
export type Colors = (at: number) => string;

/** One column for each category. */
export function columnPoints({ categories, series }: ChartData, color: Colors) {
  return categories.map((category, at) => {
    const point = pointAt(series[0]?.points, at);
    return { x: category, y: point.value, color: color(0), legend: series[0]?.name ?? "", ...spoken(category, series[0]?.name ?? "", point) };
  });
}

/** Columns of several series side by side. */
export function groupedColumns({ categories, series }: ChartData, color: Colors) {
  return categories.map((category, at) => ({
    name: category,
    series: series.map(({ name, points }, order) => {
      const point = pointAt(points, at);
      return { key: name, legend: name, data: point.value, color: color(order), ...spoken(category, name, point) };
    }),
  }));
}

/** Columns of several series on top of each other. */
export function stackedColumns({ categories, series }: ChartData, color: Colors) {
  return categories.map((category, at) => ({
    xAxisPoint: category,
    chartData: series.map(({ name, points }, order) => {
      const point = pointAt(points, at);
      return { legend: name, data: point.value, color: color(order), ...spoken(category, name, point) };
    }),
  }));
}

/** Bars, the first category on top; bars of one category are drawn one after the other. */
export function barPoints({ categories, series }: ChartData, color: Colors) {
  return categories
    .flatMap((category, at) => series.map(({ name, points }, order) => {
      const point = pointAt(points, at);
      return { y: category, x: point.value, legend: name, color: color(order), ...spoken(category, name, point) };
    }))
    .toReversed();
}

/** Lines over the categories, each of which is a moment on an axis of time. */
export function linePoints({ categories, series }: ChartData, color: Colors) {
  return series.map(({ name, points }, order) => ({
    legend: name,
    color: color(order),
    data: categories.flatMap((category, at) => {
      const point = points[at];
      return point ? [{ x: momentOf(at), y: point.value, xAxisCalloutData: category, yAxisCalloutData: point.text }] : [];
    }),
  }));
}

/** The axis of such lines: a tick for each category, at most five, with its name. */
export function timeTicks({ categories }: ChartData) {
  const step = Math.max(1, Math.ceil(categories.length / 5));
  const tickValues = categories.map((_, at) => momentOf(at)).filter((_, at) => at % step === 0);
  return {
    tickValues,
    useUTC: true,
    customDateTimeFormatter: (moment: Date) => categories[placeOf(moment)] ?? "",
    culture: navigator.language,
    // The last name is centred on the end of the axis.
    margins: { left: 44, right: 40, top: 12, bottom: 36 },
  };
}

/** A share of the whole for each category. */
export function sharePoints({ categories, series }: ChartData, color: Colors) {
  return categories.map((category, at) => {
    const point = pointAt(series[0]?.points, at);
    return { legend: category, data: point.value, color: color(at), ...spoken(category, series[0]?.name ?? "", point) };
  });
}

/** The stages of a funnel. */
export function funnelPoints(data: ChartData, color: Colors) {
  return sharePoints(data, color).map(({ legend, data: value, color: shade }) => ({ stage: legend, value, color: shade }));
}

/** The greatest figure as a whole number above it, so that an axis of counts has no ticks between them. */
export function greatest({ series }: ChartData): number {
  const values = series.flatMap(({ points }) => points.map((point) => point?.value ?? 0));
  return Math.max(1, ...values.map(Math.ceil));
}

/** Room for the names of bars at their left, and bars that stay slim when there are few. */
export function barLayout({ categories }: ChartData) {
  const longest = Math.min(longestName, Math.max(...categories.map((category) => category.length)));
  return {
    barHeight: 24,
    showYAxisLables: true,
    showYAxisLablesTooltip: true,
    noOfCharsToTruncate: longestName,
    margins: { left: 24 + longest * 6, right: 40, top: 8, bottom: 32 },
  };
}

const longestName = 24;

/** Every figure as the hundredths of its category. */
export function shares({ categories, series }: ChartData): ChartData {
  const sums = categories.map((_, at) => series.reduce((sum, { points }) => sum + pointAt(points, at).value, 0));
  return {
    categories,
    series: series.map(({ name, points }) => ({
      name,
      points: points.map((point, at) => point && { value: sums[at] ? (point.value / sums[at]) * 100 : 0, text: point.text }),
    })),
  };
}

// Charts know no lines over names: every category gets a day, counted from the first of 1970.
function momentOf(at: number): Date {
  return new Date(Date.UTC(1970, 0, 1 + at));
}

function placeOf(moment: Date): number {
  return Math.round(moment.getTime() / 86_400_000);
}

function pointAt(points: readonly (Point | null)[] | undefined, at: number): Point {
  return points?.[at] ?? { value: 0, text: "0" };
}

function spoken(category: string, series: string, point: Point) {
  return { xAxisCalloutData: category, yAxisCalloutData: point.text, callOutAccessibilityData: { ariaLabel: `${category}, ${series}: ${point.text}` } };
}
