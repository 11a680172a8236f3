import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { LoadedView } from "../../shell/LoadedView";
import { useLoaded } from "../../shell/useLoaded";
import { loadSubgrid } from "../life/loadSubgrid";
import { RelatedGrid } from "./RelatedGrid";
import { useForm, useOpenForm } from "./useForm";
import { useRelated } from "./useRelated";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", minHeight: "480px", backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4, padding: tokens.spacingHorizontalM,
  },
});

/** All rows of one relationship, in the associated view: what choosing from the menu of related tables opens. */
export function RelatedList({ relationship }: { readonly relationship: string }) {
  const styles = useStyles();
  const { session, services } = useOpenForm();
  const id = useForm((state) => state.id);
  const item = useRelated().find((one) => one.relationship === relationship);
  const table = item?.table ?? "";
  const viewId = item?.viewId ?? null;
  const load = useCallback(async () => {
    if (!table) return null;
    const parameters = { table, viewId, viewIds: [], relationship, rowsPerPage: 0, searchable: true, viewPicker: false, chartId: null, chartOnly: false };
    return loadSubgrid(session.table, parameters, services.metadata);
  }, [session, services, table, viewId, relationship]);
  const loaded = useLoaded(load);
  return (
    <div role="tabpanel" className={styles.root}>
      <LoadedView loaded={loaded}>
        {(subgrid) => subgrid && <RelatedGrid name={`related ${relationship}`} label={item?.label ?? ""} isLabelShown subgrid={subgrid} id={id} isSearchable />}
      </LoadedView>
    </div>
  );
}
