import type { GridState } from "../views/GridState";
import { selectedRows } from "../views/selectedRows";

/** A list as a command's script knows it: what is selected, and `refresh`. */
export function gridControlOf(grid: GridState) {
  const rowOf = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const entityType = grid.table.logicalName;
    const reference = { id, name, entityType };
    const entity = { getId: () => id, getEntityName: () => entityType, getPrimaryAttributeValue: () => name, getEntityReference: () => reference };
    return { getData: () => ({ getEntity: () => entity }), data: { entity } };
  };
  const selected = selectedRows(grid).map(rowOf);
  return {
    getEntityName: () => grid.table.logicalName,
    getFetchXml: () => grid.fetchXml,
    getGrid: () => ({
      getSelectedRows: () => ({ get: () => selected, getLength: () => selected.length, forEach: (each: (row: unknown) => void) => selected.forEach(each) }),
      getTotalRecordCount: () => grid.total ?? -1,
    }),
    getViewSelector: () => ({ getCurrentView: () => ({ id: grid.view.id, name: grid.view.name, entityType: "savedquery" }) }),
    refresh: grid.reload,
    refreshRibbon: () => undefined,
  };
}
