import type { LookupValue } from "../forms/state/Field";

/** A table and what people call it. */
export interface TableName {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
}

/** A row that a search found. */
export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  /** The second column of the view, to tell rows of one name apart. */
  readonly detail: string;
}

/** Where a lookup finds rows. */
export interface LookupSource {
  readonly tables: readonly TableName[];
  /** Tables of which a new row may be made here. */
  readonly creatable: readonly TableName[];
  readonly isRecentShown: boolean;
  /** The first rows of a table whose name, or what else its view searches, contains the text. */
  readonly search: (table: string, text: string, signal: AbortSignal) => Promise<readonly FoundRow[]>;
  /** Makes a new row; null when the user thought better of it. */
  readonly create: (table: string, name: string) => Promise<LookupValue | null>;
  /** The user wants to see the chosen row: false when a script said no. */
  readonly opened: (row: LookupValue) => boolean;
}
