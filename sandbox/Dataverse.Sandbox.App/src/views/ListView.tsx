import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ColumnEditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { ChartPane } from "../charts/ChartPane";
import { AssignDialog } from "../commands/AssignDialog";
import { CommandBar } from "../commands/CommandBar";
import { ShareDialog } from "../commands/ShareDialog";
import { useListCommands } from "../commands/useListCommands";
import { useSolutionCommands } from "../commands/useSolutionCommands";
import { Page } from "../frame/Page";
import type { Chart } from "../metadata/Chart";
import { commandLocations } from "../metadata/Command";
import type { Table } from "../metadata/Table";
import type { View } from "../metadata/View";
import { strings } from "../strings";
import { ColumnChooser } from "./ColumnChooser";
import { FilterTags } from "./FilterTags";
import { GridBody } from "./GridBody";
import { GridSearch } from "./GridSearch";
import { useGrid } from "./useGrid";
import { ViewPicker } from "./ViewPicker";

const useStyles = makeStyles({
  title: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0, minWidth: 0 },
  space: { flexGrow: 1 },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
});

interface Props {
  readonly table: Table;
  readonly view: View;
  readonly views: readonly View[];
  /** The views that the picker lists. */
  readonly offered: readonly View[];
  readonly charts: readonly Chart[];
  readonly onChooseView: (view: View) => void;
}

/** A view as a page: commands, rows, a chart beside. */
export function ListView({ table, view, views, offered, charts, onChooseView }: Props) {
  const styles = useStyles();
  const grid = useGrid({ table, view, views });
  const [pane, setPane] = useState<"columns" | "assign" | "share" | null>(null);
  const [isChartShown, setChartShown] = useState(false);
  const close = () => setPane(null);
  const standard = useListCommands({
    grid,
    chart: charts.length === 0 ? null : { isShown: isChartShown, toggle: () => setChartShown(!isChartShown) },
    onAssign: () => setPane("assign"),
    onShare: () => setPane("share"),
  });
  const own = useSolutionCommands(commandLocations.mainGrid, grid);
  return (
    <Page title={view.name} commands={<CommandBar items={[...standard, ...own]} label={strings.commands.bar} />}>
      <div className={styles.title}>
        <h1 className={styles.heading}><ViewPicker views={offered} current={view} onChoose={onChooseView} /></h1>
        <span className={styles.space} />
        <Button appearance="subtle" icon={<ColumnEditRegular />} onClick={() => setPane("columns")}>{strings.grid.editColumns}</Button>
        <GridSearch grid={grid} />
      </div>
      <FilterTags grid={grid} />
      <div className={styles.body}>
        <GridBody grid={grid} />
        {isChartShown && <ChartPane grid={grid} charts={charts} onClose={() => setChartShown(false)} />}
      </div>
      {pane === "columns" && <ColumnChooser grid={grid} onClose={close} />}
      {pane === "assign" && <AssignDialog grid={grid} onClose={close} />}
      {pane === "share" && <ShareDialog grid={grid} onClose={close} />}
    </Page>
  );
}
