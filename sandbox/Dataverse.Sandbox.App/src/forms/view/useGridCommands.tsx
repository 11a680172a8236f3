import { AddRegular, ArrowClockwiseRegular, DeleteRegular, LinkAddRegular, LinkDismissRegular } from "@fluentui/react-icons";
import { useClientApi } from "../../clientapi/ClientApi";
import type { CommandItem } from "../../commands/CommandItem";
import { useCommandsAt } from "../../commands/useSolutionCommands";
import { usePrivileges } from "../../commands/usePrivileges";
import { commandLocations } from "../../metadata/Command";
import { formKinds } from "../../metadata/Form";
import type { Table } from "../../metadata/Table";
import type { GridState } from "../../views/GridState";
import { selectedRows } from "../../views/selectedRows";
import { formStrings as strings } from "../formStrings";
import type { Relation } from "../life/loadSubgrid";
import { relateRows, unrelateRows } from "../life/relateRows";
import { referenceTo } from "../state/FormState";
import { isFormReadOnly } from "../state/selectors";
import { useForm, useOpenForm } from "./useForm";

/** The commands over a list in a form: new and existing rows, out of the list again, delete, refresh, and the solution's own. */
export function useGridCommands(name: string, grid: GridState, relation: Relation | null, isLocked: boolean): readonly CommandItem[] {
  const { session, services } = useOpenForm();
  const { around } = useClientApi();
  const mayDo = usePrivileges();
  const isReadOnly = useForm(isFormReadOnly);
  const { table } = grid;
  const selected = selectedRows(grid);
  const own = useCommandsAt(commandLocations.subgrid, {
    table: table.logicalName,
    objectTypeCode: table.objectTypeCode,
    primaryControl: session.formContext,
    primaryIds: session.store.state.id ? [session.store.state.id] : [],
    selectedControl: session.formContext.getControl(name),
    selected,
    rowCount: grid.rows.length,
  });
  const parent = referenceTo(session.store.state, session.table.primaryName ?? "");

  const create = async () => {
    const forms = await services.metadata.forms(table.logicalName);
    if (forms.some((form) => form.kind === formKinds.quickCreate) || relation?.kind === "manyToMany") {
      const saved = await around.quickCreate(table.logicalName, { from: parent ?? undefined, relationship: relation?.relationship.name });
      if (saved && relation?.kind === "manyToMany") await relateRows(session, services, relation, table, [saved]);
      if (saved) grid.reload();
      return;
    }
    const column = relation?.kind === "oneToMany" ? relation.relationship.referencingColumn : null;
    const values = column && parent ? { [column]: parent.id, [`${column}name`]: parent.name ?? "", [`${column}type`]: parent.entityType } : {};
    await around.go({ kind: "record", table: table.logicalName, values: new URLSearchParams(values).toString() });
  };
  const add = async () => {
    const rows = await around.lookup({ entityTypes: [table.logicalName], allowMultiSelect: true });
    if (rows.length === 0 || !relation) return;
    await relateRows(session, services, relation, table, rows);
    grid.reload();
  };
  const ask = (title: string, text: string, confirmLabel: string) => around.confirm({ title, text, subtitle: "", confirmLabel, cancelLabel: strings.cancel });
  const remove = async () => {
    if (!relation || !(await ask(strings.grid.removeTitle, strings.grid.removeText(selected.length), strings.grid.remove))) return;
    await unrelateRows(session, services, relation, selected.map((row) => row.id));
    grid.reload();
  };
  const erase = async () => {
    if (!(await ask(strings.grid.deleteTitle, strings.grid.deleteText(selected.length), strings.grid.delete))) return;
    for (const { id } of selected) await services.api.remove(table.entitySet, id);
    grid.reload();
  };
  const canChange = !isLocked && !isReadOnly && relation !== null;
  const canRelate = canChange && isLoose(relation, table);
  const hasSelection = selected.length > 0;
  return [
    ...(canChange && mayDo(table, "Create") ? [{ key: "new", label: strings.grid.addNew(table.label), icon: <AddRegular />, run: create }] : []),
    ...(canRelate ? [{ key: "add", label: strings.grid.addExisting(table.label), icon: <LinkAddRegular />, run: add }] : []),
    ...(canRelate && hasSelection ? [{ key: "remove", label: strings.grid.remove, icon: <LinkDismissRegular />, run: remove }] : []),
    ...(hasSelection && mayDo(table, "Delete") ? [{ key: "delete", label: strings.grid.delete, icon: <DeleteRegular />, run: erase }] : []),
    { key: "refresh", label: strings.grid.refresh, icon: <ArrowClockwiseRegular />, run: grid.reload },
    ...own,
  ];
}

// A row whose lookup must be filled in belongs where it is: it cannot be taken out, and not be put into another list.
function isLoose(relation: Relation, table: Table): boolean {
  if (relation.kind === "manyToMany") return true;
  const column = table.columns.get(relation.relationship.referencingColumn);
  return column?.canUpdate === true && column.required === "none";
}
