import { useEffect, useMemo, useState } from "react";
import { useClientApi } from "../../clientapi/ClientApi";
import { takeFilters } from "../../clientapi/form/lookupControl";
import type { LookupSource, TableName } from "../../controls/LookupSource";
import { formKinds } from "../../metadata/Form";
import type { Metadata } from "../../metadata/Metadata";
import { nameKey } from "../life/openQuickCreate";
import { searchRows } from "../life/searchRows";
import { lookupOf } from "../model/controlParameters";
import type { Field, LookupValue } from "../state/Field";
import type { ControlState } from "../state/FormState";
import { useOpenForm } from "./useForm";

const noTables: { readonly tables: readonly TableName[]; readonly creatable: readonly TableName[] } = { tables: [], creatable: [] };

/** Where a lookup of the form finds rows: its views and what scripts made of them. */
export function useFieldLookup(control: ControlState, field: Field): LookupSource {
  const { session, services } = useOpenForm();
  const { around } = useClientApi();
  const { model, lookup } = control;
  const targets = (lookup.entityTypes ?? (field.type === "lookup" ? field.targets : [])).join();
  const known = useTableNames(services.metadata, targets);
  return useMemo(() => {
    const parameters = lookupOf(model);
    const own = session.formContext.getControl(model.id);
    return {
      ...known,
      creatable: parameters.newOffered ? known.creatable : [],
      isRecentShown: parameters.recentShown,
      search: (table, text, signal) => {
        session.firing.fire("presearch", model.id, own);
        const filters = own ? takeFilters(own).filter((filter) => filter.table === null || filter.table === table).map(({ filter }) => filter) : [];
        const viewId = lookup.defaultViewId ?? parameters.defaultViewId;
        return searchRows(services, { table, text, viewId, customViews: lookup.views, filters }, signal);
      },
      create: (table, name) => around.quickCreate(table, { parameters: name ? { [nameKey]: name } : {} }),
      opened: (row) => isOpened(row, field.name, (args) => session.firing.fire("lookuptagclick", model.id, own, args)),
    };
  }, [known, model, lookup, field.name, session, services, around]);
}


function isOpened(row: LookupValue, fieldName: string, fire: (args: Xrm.Events.LookupTagClickEventArguments) => unknown): boolean {
  let prevented = false;
  fire({ getTagValue: () => ({ ...row, fieldName }), preventDefault: () => void (prevented = true), isDefaultPrevented: () => prevented });
  return !prevented;
}

function useTableNames(metadata: Metadata, targets: string): typeof noTables {
  const [known, setKnown] = useState(noTables);
  useEffect(() => {
    let isCurrent = true;
    void namesOf(metadata, targets === "" ? [] : targets.split(",")).then((names) => isCurrent && setKnown(names), () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [metadata, targets]);
  return known;
}

async function namesOf(metadata: Metadata, targets: readonly string[]): Promise<typeof noTables> {
  const headers = await metadata.headers();
  const tables = targets.flatMap((name) => {
    const header = headers.get(name);
    return header ? [{ name, label: header.label, pluralLabel: header.pluralLabel }] : [];
  });
  const forms = await Promise.all(tables.map((table) => metadata.forms(table.name)));
  return { tables, creatable: tables.filter((_, at) => forms[at]?.some((form) => form.kind === formKinds.quickCreate)) };
}
