import { useCallback, useMemo, useState } from "react";
import { valueOf } from "../data/Row";
import type { Table } from "../metadata/Table";
import { type View, viewKinds } from "../metadata/View";
import type { ColumnFilter, GridQuery, Related, Sort } from "./GridQuery";
import type { GridState } from "./GridState";
import { keepColumns, keepPageSize, keptColumns, keptPageSize } from "./keptGrid";
import { useRows } from "./useRows";
import { useSelection } from "./useSelection";
import { type LayoutCell, readLayout } from "./ViewLayout";

/** What a grid is made of. */
export interface GridOptions {
  readonly table: Table;
  readonly view: View;
  /** All views of the table: its quick find view is among them. */
  readonly views: readonly View[];
  readonly related?: Related | null;
  /** Rows a page; the user's own choice when it is not given. */
  readonly pageSize?: number;
}

/** The state of a grid over one view; show another view with another key. */
export function useGrid({ table, view, views, related = null, pageSize }: GridOptions): GridState {
  const [cells, setCells] = useState<readonly LayoutCell[]>(() => keptColumns(view.id) ?? readLayout(view.layoutXml));
  const [changes, setChanges] = useState<Omit<GridQuery, "columns" | "cookie">>(() => ({
    sort: null, filters: [], search: "", page: 1, pageSize: pageSize ?? keptPageSize(),
  }));
  const quickFindXml = views.find((each) => each.kind === viewKinds.quickFind)?.fetchXml ?? null;
  const asked = useMemo(() => ({ table, fetchXml: view.fetchXml, quickFindXml, related }), [table, view, quickFindXml, related]);
  const columns = useMemo(() => cells.map((cell) => cell.name), [cells]);
  const { page, query, ...loading } = useRows(asked, useMemo(() => ({ ...changes, columns }), [changes, columns]));
  const rows = useMemo(() => page?.rows ?? [], [page]);
  const selection = useSelection(useMemo(() => rows.map((row) => String(valueOf(row, table.primaryId))), [rows, table]));

  const change = useCallback((next: Partial<GridQuery>) => {
    selection.clear();
    setChanges((before) => ({ ...before, page: 1, ...next }));
  }, [selection]);
  return {
    table, view, quickFindXml, related, cells, query, rows, selection, ...loading,
    total: page?.total ?? null,
    isTotalLimited: page?.isTotalLimited ?? false,
    hasMore: page?.hasMore ?? false,
    sortBy: (sort: Sort | null) => change({ sort }),
    filterBy(column: string, filter: ColumnFilter | null) {
      change({ filters: [...changes.filters.filter((each) => each.column !== column), ...(filter ? [filter] : [])] });
    },
    clearFilters: () => change({ filters: [] }),
    searchFor: (search: string) => search === changes.search || change({ search }),
    showPage: (next: number) => change({ page: next }),
    resizePage(size: number) {
      keepPageSize(size);
      change({ pageSize: size });
    },
    showColumns(next: readonly LayoutCell[] | null) {
      keepColumns(view.id, next);
      setCells(next ?? readLayout(view.layoutXml));
    },
  };
}
