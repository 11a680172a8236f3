import type { Row } from "../data/Row";
import type { Table } from "../metadata/Table";
import type { View } from "../metadata/View";
import type { ColumnFilter, GridQuery, Related, Sort } from "./GridQuery";
import type { Selection } from "./useSelection";
import type { LayoutCell } from "./ViewLayout";

/** A grid: what is shown, and how to change it. */
export interface GridState {
  readonly table: Table;
  readonly view: View;
  /** The quick find view of the table, which says where a search looks. */
  readonly quickFindXml: string | null;
  readonly related: Related | null;
  readonly cells: readonly LayoutCell[];
  readonly query: GridQuery;
  /** The query of the page that is shown. */
  readonly fetchXml: string;
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly isTotalLimited: boolean;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly selection: Selection;
  readonly sortBy: (sort: Sort | null) => void;
  readonly filterBy: (column: string, filter: ColumnFilter | null) => void;
  readonly clearFilters: () => void;
  readonly searchFor: (text: string) => void;
  readonly showPage: (page: number) => void;
  readonly resizePage: (size: number) => void;
  /** Null goes back to the view's own columns. */
  readonly showColumns: (cells: readonly LayoutCell[] | null) => void;
  readonly reload: () => void;
}
