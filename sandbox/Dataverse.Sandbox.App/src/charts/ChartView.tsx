import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ChartMultipleRegular, TableRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Chart } from "../metadata/Chart";
import { LoadedView } from "../shell/LoadedView";
import { Placeholder } from "../shell/Placeholder";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";
import type { Asked } from "../views/buildFetch";
import type { GridQuery } from "../views/GridQuery";
import { type ChartData, chartData } from "./chartData";
import { chartFetch } from "./chartFetch";
import { type ChartModel, isDrawn, readChart } from "./ChartModel";
import { ChartTable } from "./ChartTable";

// The drawing library is as large as the rest of the app: it comes when the first chart does.
const ChartDrawing = lazy(async () => ({ default: (await import("./ChartDrawing")).ChartDrawing }));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0, position: "relative" },
  chart: { flexGrow: 1, minHeight: "220px", maxHeight: "460px", minWidth: 0, display: "flex" },
  toggle: { alignSelf: "flex-end" },
  empty: { margin: "auto", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly chart: Chart;
  readonly asked: Asked;
  /** What the user made of the rows that are charted. */
  readonly query?: Pick<GridQuery, "filters" | "search">;
}

const untouched = { filters: [], search: "" } as const;

/** A chart over the rows of a view; the same figures are there as a table. */
export function ChartView({ chart, asked, query = untouched }: Props) {
  const model = useMemo(() => readChart(chart), [chart]);
  return model ? <ReadChart model={model} asked={asked} query={query} /> : <Placeholder what={strings.charts.unreadable(chart.name)} />;
}

function ReadChart({ model, asked, query }: { readonly model: ChartModel; readonly asked: Asked; readonly query: Pick<GridQuery, "filters" | "search"> }) {
  const styles = useStyles();
  const { api } = useShell();
  const { filters, search } = query;
  const load = useCallback(async () => {
    const { rows } = await api.fetchRows(asked.table.entitySet, chartFetch(asked, { filters, search }, model));
    return chartData(model, asked.table, rows);
  }, [api, asked, filters, search, model]);
  const loaded = useLoaded(load);
  return <div className={styles.root}><LoadedView loaded={loaded}>{(data) => <Figures model={model} data={data} />}</LoadedView></div>;
}

function Figures({ model, data }: { readonly model: ChartModel; readonly data: ChartData }) {
  const styles = useStyles();
  const [isTable, setTable] = useState(false);
  if (data.categories.length === 0) return <Text className={styles.empty}>{strings.charts.empty}</Text>;
  if (!isDrawn(model.kind)) {
    return (
      <>
        <Placeholder what={strings.charts.kind(model.kind)} />
        <ChartTable data={data} title={model.name} />
      </>
    );
  }
  const label = isTable ? strings.charts.asChart : strings.charts.asTable;
  return (
    <>
      <Button
        size="small" appearance="subtle" className={styles.toggle} icon={isTable ? <ChartMultipleRegular /> : <TableRegular />}
        aria-label={label} title={label} onClick={() => setTable(!isTable)}
      />
      <div className={styles.chart}>
        {isTable
          ? <ChartTable data={data} title={model.name} />
          : <Suspense fallback={<Spinner />}><ChartDrawing kind={model.kind} data={data} title={model.name} /></Suspense>}
      </div>
    </>
  );
}
