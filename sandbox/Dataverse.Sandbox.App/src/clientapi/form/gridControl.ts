import { subgridOf } from "../../forms/model/controlParameters";
import type { Table } from "../../metadata/Table";
import { itemCollection } from "../itemCollection";
import type { ControlScope } from "./control";

type Own = Omit<Xrm.Controls.GridControl, keyof Xrm.Controls.Control | "setVisible">;

/** What a subgrid has beside what every control has. Its rows are known once its tab was opened. */
export function gridControl({ session, id, state }: ControlScope): Own {
  const parameters = () => subgridOf(state().model);
  const part = () => session.parts.grid(id);
  return {
    addOnLoad: (handler) => session.events.add("gridload", id, handler),
    removeOnLoad: (handler) => session.events.remove("gridload", id, handler),
    getContextType: () => (parameters().relationship ? 4 : 3) as XrmEnum.GridControlContext,
    getEntityName: () => parameters().table,
    getFetchXml: () => part()?.fetchXml() ?? "",
    getGrid: () => gridOf(() => part()?.rows() ?? [], () => part()?.selected() ?? [], () => part()?.total() ?? -1, parameters().table),
    getRelationship: () => relationshipOf(session.table, parameters().relationship ?? ""),
    getUrl: () => `/main.aspx?pagetype=entitylist&etn=${parameters().table}`,
    getViewSelector: () => ({
      getCurrentView: () => ({ id: part()?.view()?.id ?? "", name: part()?.view()?.name ?? "", entityType: "savedquery" }),
      isVisible: () => parameters().viewPicker,
      setCurrentView: (view) => part()?.showView(view.id),
    }),
    openRelatedGrid: () => part()?.openRelated(),
    refresh: () => part()?.refresh(),
    refreshRibbon: () => session.refreshCommands(),
  };
}

type GridRow = { readonly id: string; readonly name: string };

function gridOf(rows: () => readonly GridRow[], selected: () => readonly GridRow[], total: () => number, table: string): Xrm.Controls.Grid {
  const idOf = (row: Xrm.Controls.Grid.GridRow) => row.getData().getEntity().getId();
  const collection = (list: () => readonly GridRow[]) => itemCollection(() => list().map((row) => rowObject(row, table)), idOf);
  return { getRows: () => collection(rows), getSelectedRows: () => collection(selected), getTotalRecordCount: total };
}

function rowObject({ id, name }: GridRow, table: string): Xrm.Controls.Grid.GridRow {
  const entity = {
    getEntityName: () => table,
    getEntityReference: () => ({ id, name, entityType: table }),
    getId: () => id,
    getPrimaryAttributeValue: () => name,
  };
  // The columns of a row can be read and set only in grids that are edited in place, which this shell has none of.
  return { data: { entity } as unknown as Xrm.Data, getData: () => ({ getEntity: () => entity }) };
}

function relationshipOf(table: Table, name: string): Xrm.Controls.GridRelationship {
  const many = table.manyToMany.find((relationship) => relationship.name === name);
  if (many) {
    const property = many.firstTable === table.logicalName ? many.firstProperty : many.secondProperty;
    return { name, attributeName: "", navigationPropertyName: property, relationshipType: 1, roleType: 2 };
  }
  const one = table.oneToMany.find((relationship) => relationship.name === name);
  return {
    name,
    attributeName: one?.referencingColumn ?? "",
    navigationPropertyName: one?.collectionProperty ?? "",
    relationshipType: 0,
    roleType: 1,
  };
}
