import type { Column } from "./Column";

/** What every page must know of a table before it reads its columns. */
export interface TableHeader {
  readonly logicalName: string;
  readonly entitySet: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly primaryId: string;
  /** The column that names a row; null for tables without one (N:N). */
  readonly primaryName: string | null;
  readonly ownership: "user" | "organization" | "none";
  readonly objectTypeCode: number;
  readonly metadataId: string;
  /** The web resource of the table's icon. */
  readonly icon: string | null;
  /** Names of the privileges by what they allow: `Create`, `Read`, `Write`, `Delete`, `Assign`, `Share`, `Append`, `AppendTo`. */
  readonly privileges: ReadonlyMap<string, string>;
}

/** A table with all that forms and grids ask for. */
export interface Table extends TableHeader {
  readonly description: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Relationships in which this table is the one that is pointed to. */
  readonly oneToMany: readonly OneToMany[];
  /** Relationships in which this table points to another. */
  readonly manyToOne: readonly OneToMany[];
  readonly manyToMany: readonly ManyToMany[];
}

/** A lookup: `referencing.column` → `referenced`. */
export interface OneToMany {
  readonly name: string;
  readonly referencedTable: string;
  readonly referencedColumn: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  /** The navigation property of the lookup, for `@odata.bind` and $expand. */
  readonly lookupProperty: string;
  /** The navigation property of the collection. */
  readonly collectionProperty: string;
}

/** Rows related in both directions through an intersect table. */
export interface ManyToMany {
  readonly name: string;
  readonly intersectTable: string;
  readonly firstTable: string;
  readonly firstColumn: string;
  readonly firstProperty: string;
  readonly secondTable: string;
  readonly secondColumn: string;
  readonly secondProperty: string;
}
