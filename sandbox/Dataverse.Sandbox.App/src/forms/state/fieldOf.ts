import type { Column, ColumnType } from "../../metadata/Column";
import type { Field, FieldType, FieldValue, RequirementLevel } from "./Field";

const types: Readonly<Partial<Record<ColumnType, FieldType>>> = {
  String: "string", Memo: "memo", Integer: "integer", BigInt: "integer", Decimal: "decimal", Double: "double", Money: "money", Boolean: "boolean",
  Picklist: "optionset", State: "optionset", Status: "optionset", MultiSelectPicklist: "multiselectoptionset", DateTime: "datetime",
  Lookup: "lookup", Customer: "lookup", Owner: "lookup", Uniqueidentifier: "uniqueidentifier", Image: "image", File: "file",
};

const requirements: Readonly<Record<Column["required"], RequirementLevel>> = {
  none: "none", recommended: "recommended", required: "required", system: "required",
};

const formats: Readonly<Record<string, string>> = { DateOnly: "date", DateAndTime: "datetime", TickerSymbol: "tickersymbol" };

/** A column as a form's field. */
export function fieldOf(column: Column): Field {
  const type = types[column.type] ?? "other";
  return {
    name: column.logicalName,
    type,
    label: column.label,
    description: column.description,
    format: formats[column.format ?? ""] ?? (column.format ?? "").toLowerCase(),
    required: requirements[column.required],
    maxLength: column.maxLength,
    min: column.min,
    max: column.max,
    precision: column.precision,
    options: column.choices.map(({ value, label, state }) => ({ value, label, ...(state === null ? {} : { state }) })),
    targets: column.targets,
    zoned: type === "datetime" && column.dateBehavior !== "DateOnly" && column.dateBehavior !== "TimeZoneIndependent",
    initial: initialOf(column),
    canRead: column.canRead,
    canCreate: column.canCreate,
    canUpdate: column.canUpdate,
    isState: column.type === "State" || column.type === "Status",
  };
}

// A yes/no column always has a value: the platform stores its default.
function initialOf(column: Column): FieldValue {
  if (column.type === "Boolean") return column.defaultValue === 1;
  return column.defaultValue;
}
