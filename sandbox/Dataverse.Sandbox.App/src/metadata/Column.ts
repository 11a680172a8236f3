/** The platform's type names (AttributeTypeName without `Type`) that the app knows how to show. */
export type ColumnType =
  | "String" | "Memo" | "Integer" | "BigInt" | "Decimal" | "Double" | "Money" | "Boolean" | "Picklist" | "MultiSelectPicklist" | "State" | "Status"
  | "DateTime" | "Lookup" | "Customer" | "Owner" | "PartyList" | "Uniqueidentifier" | "EntityName" | "Image" | "File" | "ManagedProperty" | "Virtual";

/** One value that a choice may have. */
export interface Choice {
  readonly value: number;
  readonly label: string;
  /** `#rrggbb`, when the choice has one. */
  readonly color: string | null;
  /** Status reasons: the state that the reason belongs to. */
  readonly state: number | null;
}

/** A column as controls need it. */
export interface Column {
  readonly logicalName: string;
  readonly label: string;
  readonly description: string;
  readonly type: ColumnType;
  /** `required` is demanded by forms only, `system` by the platform. */
  readonly required: "none" | "recommended" | "required" | "system";
  /** Text: Text, Email, Phone, Url, TextArea, Json, RichText …; dates: DateOnly, DateAndTime; whole numbers: None, Duration … */
  readonly format: string | null;
  /** Dates: UserLocal, DateOnly or TimeZoneIndependent. */
  readonly dateBehavior: string | null;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly precision: number | null;
  /** Lookups: the tables that they may point to. */
  readonly targets: readonly string[];
  /** Choices, status reasons, states and yes/no: what they may be, in order. */
  readonly choices: readonly Choice[];
  /** Choices and yes/no: the value of a new row; null when there is none. */
  readonly defaultValue: number | null;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canRead: boolean;
  /** A column that belongs to another one (names of lookups, base amounts): no list of columns offers it. */
  readonly partOf: string | null;
  readonly isSecured: boolean;
  /** The global choice that it takes its values from. */
  readonly globalChoice: string | null;
}

const lookups: ReadonlySet<ColumnType> = new Set(["Lookup", "Customer", "Owner"]);
const numbers: ReadonlySet<ColumnType> = new Set(["Integer", "BigInt", "Decimal", "Double", "Money"]);

/** Whether the column points to a row. */
export function isLookup(column: Column): boolean {
  return lookups.has(column.type);
}

export function isNumber(column: Column): boolean {
  return numbers.has(column.type);
}
