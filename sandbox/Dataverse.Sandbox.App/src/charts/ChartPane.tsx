import { Button, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Chart } from "../metadata/Chart";
import { strings } from "../strings";
import type { GridState } from "../views/GridState";
import { ChartView } from "./ChartView";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "38%", minWidth: "300px", padding: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, boxSizing: "border-box",
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS },
  picker: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly grid: GridState;
  readonly charts: readonly Chart[];
  readonly onClose: () => void;
}

/** The charts of a table beside its rows: over all rows of the view, filtered and searched as they are. */
export function ChartPane({ grid, charts, onClose }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(charts[0]);
  const { table, view, quickFindXml, related, query } = grid;
  const asked = useMemo(() => ({ table, fetchXml: view.fetchXml, quickFindXml, related }), [table, view, quickFindXml, related]);
  if (!chosen) return null;
  return (
    <aside aria-label={strings.charts.pane} className={styles.root}>
      <div className={styles.head}>
        <Dropdown
          className={styles.picker} aria-label={strings.charts.chart} value={chosen.name} selectedOptions={[chosen.id]}
          onOptionSelect={(_, { optionValue }) => setChosen(charts.find((chart) => chart.id === optionValue))}
        >
          {charts.map((chart) => <Option key={chart.id} value={chart.id}>{chart.name}</Option>)}
        </Dropdown>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={strings.charts.close} onClick={onClose} />
      </div>
      <ChartView key={chosen.id} chart={chosen} asked={asked} query={query} />
    </aside>
  );
}
