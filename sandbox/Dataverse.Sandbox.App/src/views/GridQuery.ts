/** What the user made of a view: everything that changes the query. */
export interface GridQuery {
  /** The columns shown, in order: `column` or `alias.column`. */
  readonly columns: readonly string[];
  /** Null: in the order of the view. */
  readonly sort: Sort | null;
  readonly filters: readonly ColumnFilter[];
  /** What is looked for by the table's quick find columns. */
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
  /** The paging cookie that the page before gave. */
  readonly cookie: string | null;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A condition that the user put on a column; one per column. */
export interface ColumnFilter {
  readonly column: string;
  /** An operator of FetchXML. */
  readonly operator: string;
  readonly values: readonly string[];
}

/** Limits a grid to the rows that are related to one row. */
export type Related =
  | { readonly kind: "lookup"; readonly column: string; readonly id: string }
  | {
      readonly kind: "manyToMany";
      readonly intersectTable: string;
      /** The intersect table's column for the rows of the grid, and their primary id. */
      readonly column: string;
      readonly primaryId: string;
      /** The intersect table's column for the one row. */
      readonly otherColumn: string;
      readonly id: string;
    };
