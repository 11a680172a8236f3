import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { CommandBar } from "../commands/CommandBar";
import type { CommandItem } from "../commands/CommandItem";
import { useSolutionCommands } from "../commands/useSolutionCommands";
import { ApiError } from "../data/ApiError";
import { commandLocations } from "../metadata/Command";
import { type View, viewKinds } from "../metadata/View";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";
import { chosenView, listViews } from "./chosenView";
import { GridBody } from "./GridBody";
import { GridSearch } from "./GridSearch";
import type { GridState } from "./GridState";
import { relatedOf } from "./relatedOf";
import { type GridOptions, useGrid } from "./useGrid";
import { ViewPicker } from "./ViewPicker";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalXS },
  commands: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
});

/** The row that a grid's rows belong to. */
export interface Parent {
  readonly table: string;
  readonly id: string;
  readonly relationship: string;
}

export interface RelatedGridProps {
  readonly table: string;
  /** What stands over the grid, when it has a heading of its own. */
  readonly label?: string;
  readonly viewId?: string | null;
  /** The views that may be picked; without them those for related rows. */
  readonly viewIds?: readonly string[];
  /** Null: all rows of the view. */
  readonly parent?: Parent | null;
  readonly pageSize?: number;
  readonly canPickView?: boolean;
  readonly canSearch?: boolean;
  /** The platform's commands over this grid; the solution's come behind them. */
  readonly commands?: (grid: GridState) => readonly CommandItem[];
  /** Told whenever the grid has changed, so that scripts can reach it. */
  readonly onGrid?: (grid: GridState, showView: (id: string) => void) => void;
}

/** A grid within a page: rows of a view, or those that are related to one row. */
export function RelatedGrid(props: RelatedGridProps) {
  const { table: name, viewId = null, viewIds = [], parent = null } = props;
  const { metadata } = useShell();
  const [chosenId, setChosenId] = useState(viewId);
  const load = useCallback(async () => {
    const [table, views] = await Promise.all([metadata.table(name), metadata.views(name)]);
    return { table, views };
  }, [metadata, name]);
  const { table: parentTable, id: parentId, relationship } = parent ?? {};
  const loaded = useLoaded(useCallback(async () => {
    const { table, views } = await load();
    const isRelated = parentTable !== undefined && parentId !== undefined && relationship !== undefined;
    const related = isRelated ? relatedOf(table, relationship, parentTable, parentId) : null;
    const kind = related ? viewKinds.associated : viewKinds.list;
    const view = chosenView(views, chosenId, kind);
    if (!view) throw new ApiError(404, "", strings.grid.noView);
    return { table, views, view, related, kind };
  }, [load, parentTable, parentId, relationship, chosenId]));
  return (
    <LoadedView loaded={loaded}>
      {({ kind, ...options }) => (
        <Shown
          {...props}
          key={options.view.id}
          options={{ ...options, ...(props.pageSize ? { pageSize: props.pageSize } : {}) }}
          offered={viewIds.length > 0 ? options.views.filter(({ id }) => viewIds.includes(id)) : listViews(options.views, kind)}
          onChooseView={setChosenId}
        />
      )}
    </LoadedView>
  );
}

interface ShownProps extends RelatedGridProps {
  readonly options: GridOptions;
  readonly offered: readonly View[];
  readonly onChooseView: (id: string) => void;
}

function Shown({ options, offered, onChooseView, label, canPickView = false, canSearch = false, commands, onGrid }: ShownProps) {
  const styles = useStyles();
  const grid = useGrid(options);
  const own = useSolutionCommands(commandLocations.subgrid, grid);
  const items = [...(commands?.(grid) ?? []), ...own];
  useEffect(() => onGrid?.(grid, onChooseView));
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {label && <Text weight="semibold">{label}</Text>}
        {canPickView && offered.length > 1 && <ViewPicker views={offered} current={options.view} isSmall onChoose={(view) => onChooseView(view.id)} />}
        <div className={styles.commands}>{items.length > 0 && <CommandBar isPlain items={items} label={label ?? options.view.name} />}</div>
        {canSearch && <GridSearch grid={grid} />}
      </div>
      <GridBody grid={grid} canResize={false} />
    </div>
  );
}
