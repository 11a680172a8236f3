/** A row that a lookup points to, as the client API writes it. */
export interface LookupValue {
  readonly id: string;
  readonly name?: string | undefined;
  readonly entityType: string;
}

/** A value of a column in a form: a choice is its number, choices an array of numbers, a lookup an array of one row. */
export type FieldValue = string | number | boolean | Date | readonly number[] | readonly LookupValue[] | null;

/** The types of the client API, and three that it calls otherwise or not at all. */
export type FieldType =
  | "string"
  | "memo"
  | "integer"
  | "decimal"
  | "double"
  | "money"
  | "optionset"
  | "multiselectoptionset"
  | "boolean"
  | "datetime"
  | "lookup"
  | "uniqueidentifier"
  | "image"
  | "file"
  | "other";

export type RequirementLevel = "none" | "recommended" | "required";

/** An entry of a choice. */
export interface Option {
  readonly value: number;
  readonly label: string;
  /** The state to which a status reason belongs. */
  readonly state?: number | undefined;
}

/** A column as a form needs it; all texts in the user's language. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  readonly description: string;
  /** The client API's format: email, phone, url, textarea, date, datetime, duration, …; empty without one. */
  readonly format: string;
  readonly required: RequirementLevel;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Digits after the decimal point; for money null when the currency decides. */
  readonly precision: number | null;
  readonly options: readonly Option[];
  /** Tables that a lookup may point to. */
  readonly targets: readonly string[];
  /** How a date is kept: as an instant, or as the person wrote it wherever they are. */
  readonly zoned: boolean;
  /** The value of a new row. */
  readonly initial: FieldValue;
  readonly canRead: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  /** State and status reason change by commands, not by typing. */
  readonly isState: boolean;
}

/** Whether two values are the same for saving; an empty text, list or lookup is no value. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
  return keyOf(left) === keyOf(right);
}

/** Whether a field holds nothing. */
export function isEmpty(value: FieldValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether a value is a lookup's. */
export function isLookup(value: FieldValue): value is readonly LookupValue[] {
  return Array.isArray(value) && typeof value[0] === "object";
}

function keyOf(value: FieldValue): string {
  if (isEmpty(value) || value === null) return "";
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (isLookup(value)) return value.map(({ entityType, id }) => `${entityType} ${id.replace(/[{}]/g, "").toLowerCase()}`).join();
  if (Array.isArray(value)) return `choices ${[...value].sort().join()}`;
  return `${typeof value} ${String(value)}`;
}
