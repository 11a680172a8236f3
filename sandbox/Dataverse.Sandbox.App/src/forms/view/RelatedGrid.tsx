import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { useClientApi } from "../../clientapi/ClientApi";
import { CommandBar } from "../../commands/CommandBar";
import { GridBody } from "../../views/GridBody";
import { GridSearch } from "../../views/GridSearch";
import { selectedRows } from "../../views/selectedRows";
import { useGrid } from "../../views/useGrid";
import { ViewPicker } from "../../views/ViewPicker";
import type { View } from "../../metadata/View";
import { type Row, textOf, valueOf } from "../../data/Row";
import { formStrings as strings } from "../formStrings";
import { relatedTo, type Subgrid } from "../life/loadSubgrid";
import { relatedTabName } from "./relatedTab";
import { useForm, useOpenForm } from "./useForm";
import { useGridCommands } from "./useGridCommands";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "40px" },
  title: { flexGrow: 1 },
  commands: { minWidth: "40px", flexShrink: 1, flexGrow: 1, flexBasis: "120px" },
});

interface Props {
  /** The control's name in the client API. */
  readonly name: string;
  readonly label: string;
  readonly isLabelShown: boolean;
  readonly subgrid: Subgrid;
  /** The form's row. */
  readonly id: string | null;
  readonly pageSize?: number;
  readonly isSearchable: boolean;
}

/** A list of related rows with its commands; scripts reach it as a grid control. */
export function RelatedGrid(props: Props) {
  const [view, setView] = useState(props.subgrid.view);
  return <GridOfView key={view.id} {...props} view={view} onChooseView={setView} />;
}

interface ViewProps extends Props {
  readonly view: View;
  readonly onChooseView: (view: View) => void;
}

function GridOfView({ name, label, isLabelShown, subgrid, id, pageSize, isSearchable, view, onChooseView }: ViewProps) {
  const styles = useStyles();
  const { session } = useOpenForm();
  const { lists } = useClientApi();
  const isLocked = useForm((state) => state.controls[name]?.disabled === true);
  const { table, views, offered, relation } = subgrid;
  const related = useMemo(() => relatedTo(relation, session.table, table, id), [relation, session, table, id]);
  const grid = useGrid({ table, view, views, related, ...(pageSize ? { pageSize } : {}) });
  const commands = useGridCommands(name, grid, relation, isLocked);
  const { reload, rows, isLoading } = grid;

  useEffect(() => lists.add(reload), [lists, reload]);
  useEffect(() => {
    const nameOf = (row: Row) => (table.primaryName ? textOf(row, table.primaryName) : "");
    const rowOf = (row: Row) => ({ id: String(valueOf(row, table.primaryId)), name: nameOf(row) });
    return session.parts.gridShown(name, {
      refresh: reload,
      rows: () => rows.map(rowOf),
      selected: () => selectedRows(grid),
      total: () => grid.total ?? -1,
      view: () => ({ id: view.id, name: view.name }),
      showView: (wanted) => {
        const found = views.find((one) => one.id === wanted);
        if (found) onChooseView(found);
      },
      fetchXml: () => grid.fetchXml,
      openRelated: () => relation && session.store.update((state) => ({ ...state, openTab: relatedTabName(relation.relationship.name) })),
    });
  });
  useEffect(() => {
    if (!isLoading) session.firing.fire("gridload", name, session.formContext.getControl(name));
  }, [session, name, rows, isLoading]);

  return (
    <>
      <div className={styles.head}>
        {offered.length > 1
          ? <ViewPicker views={offered} current={view} onChoose={onChooseView} />
          : isLabelShown && <Text weight="semibold" className={styles.title}>{label}</Text>}
        <div className={styles.commands}><CommandBar isPlain items={commands} label={strings.form.subgrid(label)} /></div>
        {isSearchable && <GridSearch grid={grid} />}
      </div>
      <GridBody grid={grid} canResize={false} />
    </>
  );
}
