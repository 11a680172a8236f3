import { useCallback } from "react";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { chosenView } from "../views/chosenView";
import { GridBody } from "../views/GridBody";
import { plainView } from "../views/plainView";
import { type GridOptions, useGrid } from "../views/useGrid";

interface Props {
  readonly table: string;
  readonly viewId: string | null;
  readonly pageSize: number;
}

/** A few rows of a view. */
export function ListTile({ table: name, viewId, pageSize }: Props) {
  const { metadata } = useShell();
  const load = useCallback(async () => {
    const [table, views] = await Promise.all([metadata.table(name), metadata.views(name)]);
    return { table, views, view: chosenView(views, viewId) ?? plainView(table), pageSize };
  }, [metadata, name, viewId, pageSize]);
  return <LoadedView loaded={useLoaded(load)}>{(options) => <Rows options={options} />}</LoadedView>;
}

function Rows({ options }: { readonly options: GridOptions }) {
  return <GridBody grid={useGrid(options)} canResize={false} />;
}
