import {
  AreaChart, DataVizPalette, DonutChart, FunnelChart, getColorFromToken, GroupedVerticalBarChart, HorizontalBarChartWithAxis, LineChart,
  ResponsiveContainer, VerticalBarChart, VerticalStackedBarChart,
} from "@fluentui/react-charts";
import type { ReactElement } from "react";
import { useTheme } from "../theme/ThemeContext";
import type { ChartData } from "./chartData";
import type { ChartKind } from "./ChartModel";
import {
  barLayout, barPoints, columnPoints, funnelPoints, greatest, groupedColumns, linePoints, sharePoints, shares, stackedColumns, timeTicks,
} from "./chartPoints";

const palette = [
  DataVizPalette.color1, DataVizPalette.color2, DataVizPalette.color3, DataVizPalette.color4, DataVizPalette.color5, DataVizPalette.color6,
  DataVizPalette.color7, DataVizPalette.color8, DataVizPalette.color9, DataVizPalette.color10,
];

interface Props {
  readonly kind: ChartKind;
  readonly data: ChartData;
  readonly title: string;
}

/** Draws a chart as its type asks; every mark can be reached by keyboard and says its figure. */
export function ChartDrawing({ kind, data, title }: Props) {
  const { theme } = useTheme();
  const color = (at: number) => getColorFromToken(palette[at % palette.length] ?? DataVizPalette.color1, theme === "dark");
  return <ResponsiveContainer>{drawingOf(kind, data, title, color)}</ResponsiveContainer>;
}

function drawingOf(kind: ChartKind, data: ChartData, title: string, color: (at: number) => string): ReactElement<{ width?: number; height?: number }> {
  const isSingle = data.series.length < 2;
  const common = { hideLegend: isSingle, chartTitle: title, culture: navigator.language };
  const columns = {
    ...common, hideTickOverlap: true, wrapXAxisLables: true, barWidth: "auto" as const, maxBarWidth: 40, roundCorners: true,
    yAxisTickCount: Math.min(4, greatest(data)),
  };
  switch (kind) {
    case "Bar":
    case "StackedBar":
    case "StackedBar100":
      return (
        <HorizontalBarChartWithAxis
          {...common} {...barLayout(data)} data={barPoints(kind === "StackedBar100" ? shares(data) : data, color)} roundCorners
          xAxisTickCount={Math.min(5, greatest(data))}
        />
      );
    case "StackedColumn":
    case "StackedColumn100":
      return <VerticalStackedBarChart {...columns} data={stackedColumns(kind === "StackedColumn100" ? shares(data) : data, color)} />;
    case "Line":
      return <LineChart {...timeTicks(data)} hideLegend={isSingle} data={{ chartTitle: title, lineChartData: linePoints(data, color) }} />;
    case "Area":
    case "StackedArea":
      return (
        <AreaChart
          {...timeTicks(data)} mode={kind === "Area" ? "tozeroy" : "tonexty"} hideLegend={isSingle}
          data={{ chartTitle: title, lineChartData: linePoints(data, color) }}
        />
      );
    case "Pie":
    case "Doughnut":
      return <DonutChart innerRadius={kind === "Pie" ? 1 : 55} data={{ chartTitle: title, chartData: sharePoints(data, color) }} />;
    case "Funnel":
      return <FunnelChart chartTitle={title} data={funnelPoints(data, color)} />;
    case "Column":
      return isSingle
        ? <VerticalBarChart {...columns} useSingleColor data={columnPoints(data, color)} />
        : <GroupedVerticalBarChart {...columns} data={groupedColumns(data, color)} />;
  }
}
