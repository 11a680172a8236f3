import { useCallback } from "react";
import { ApiError } from "../data/ApiError";
import { bareId } from "../data/odata";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";
import { chosenView } from "../views/chosenView";
import type { Related } from "../views/GridQuery";
import { plainView } from "../views/plainView";
import { ChartView } from "./ChartView";

interface Props {
  readonly table: string;
  readonly viewId: string | null;
  readonly chartId: string;
  /** Only rows that are related to a row; for charts in forms. */
  readonly related?: Related | null;
}

/** A chart on its own: over the rows of a view. */
export function ChartTile({ table: name, viewId, chartId, related = null }: Props) {
  const { metadata } = useShell();
  const load = useCallback(async () => {
    const [table, views, charts] = await Promise.all([metadata.table(name), metadata.views(name), metadata.charts(name)]);
    const chart = charts.find((each) => each.id === bareId(chartId));
    const view = chosenView(views, viewId) ?? plainView(table);
    if (!chart) throw new ApiError(404, "", strings.charts.missing);
    return { chart, asked: { table, fetchXml: view.fetchXml, quickFindXml: null, related } };
  }, [metadata, name, viewId, chartId, related]);
  return <LoadedView loaded={useLoaded(load)}>{({ chart, asked }) => <ChartView chart={chart} asked={asked} />}</LoadedView>;
}
