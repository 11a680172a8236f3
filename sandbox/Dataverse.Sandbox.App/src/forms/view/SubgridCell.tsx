import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { ChartTile } from "../../charts/ChartTile";
import { LoadedView } from "../../shell/LoadedView";
import { Placeholder } from "../../shell/Placeholder";
import { useLoaded } from "../../shell/useLoaded";
import { formStrings as strings } from "../formStrings";
import { loadSubgrid, relatedTo, type Subgrid } from "../life/loadSubgrid";
import { subgridOf } from "../model/controlParameters";
import type { ControlState } from "../state/FormState";
import { RelatedGrid } from "./RelatedGrid";
import { useForm, useOpenForm } from "./useForm";

const rowHeight = 44;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  wait: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly control: ControlState;
  readonly rows: number;
  readonly isLabelShown: boolean;
}

/** A list in the form: rows related to the form's row, or all rows of a view. */
export function SubgridCell({ control, rows, isLabelShown }: Props) {
  const styles = useStyles();
  const { session, services } = useOpenForm();
  const id = useForm((state) => state.id);
  const load = useCallback(
    () => loadSubgrid(session.table, subgridOf(control.model), services.metadata),
    [session, control.model, services],
  );
  const loaded = useLoaded(load);
  const parameters = subgridOf(control.model);
  if (id === null && parameters.relationship) return <Placeholder what={strings.form.subgrid(control.label)} detail={strings.grid.saveFirst} />;
  return (
    <div className={styles.root} style={{ minHeight: `${Math.max(rows, 4) * rowHeight}px`, maxHeight: "640px" }}>
      <LoadedView loaded={loaded}>
        {(subgrid) => (parameters.chartOnly && parameters.chartId
          ? <RelatedChart subgrid={subgrid} chartId={parameters.chartId} id={id} />
          : (
            <RelatedGrid
              name={control.model.id} label={control.label} isLabelShown={isLabelShown} subgrid={subgrid} id={id}
              pageSize={parameters.rowsPerPage} isSearchable={parameters.searchable}
            />
          ))}
      </LoadedView>
    </div>
  );
}

function RelatedChart({ subgrid, chartId, id }: { readonly subgrid: Subgrid; readonly chartId: string; readonly id: string | null }) {
  const { session } = useOpenForm();
  const { relation, table, view } = subgrid;
  const related = useMemo(() => relatedTo(relation, session.table, table, id), [relation, session, table, id]);
  return <ChartTile table={table.logicalName} viewId={view.id} chartId={chartId} related={related} />;
}
