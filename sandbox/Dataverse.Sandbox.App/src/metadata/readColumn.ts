import type { Choice, Column, ColumnType } from "./Column";
import { flagAt, type Json, labelAt, listAt, numberAt, objectAt, textAt } from "./json";

const requirements: Readonly<Record<string, Column["required"]>> = {
  ApplicationRequired: "required",
  SystemRequired: "system",
  Recommended: "recommended",
};

/** A column of AttributeMetadata; its choices come from another request. */
export function readColumn(json: Json, options: Json | undefined): Column {
  const logicalName = textAt(json, "LogicalName") ?? "";
  const optionSet = options ? (nonEmpty(objectAt(options, "OptionSet")) ?? objectAt(options, "GlobalOptionSet")) : {};
  return {
    logicalName,
    label: labelAt(json, "DisplayName") || logicalName,
    description: labelAt(json, "Description"),
    type: typeOf(json),
    required: requirements[textAt(objectAt(json, "RequiredLevel"), "Value") ?? ""] ?? "none",
    format: textAt(objectAt(json, "FormatName"), "Value") ?? textAt(json, "Format"),
    dateBehavior: textAt(objectAt(json, "DateTimeBehavior"), "Value"),
    maxLength: numberAt(json, "MaxLength"),
    min: numberAt(json, "MinValue"),
    max: numberAt(json, "MaxValue"),
    precision: numberAt(json, "Precision"),
    targets: Array.isArray(json["Targets"]) ? (json["Targets"] as string[]) : [],
    choices: choicesOf(optionSet),
    defaultValue: defaultOf(json),
    canCreate: flagAt(json, "IsValidForCreate"),
    canUpdate: flagAt(json, "IsValidForUpdate"),
    canRead: flagAt(json, "IsValidForRead"),
    partOf: textAt(json, "AttributeOf") ?? textAt(json, "CalculationOf"),
    isSecured: flagAt(json, "IsSecured"),
    globalChoice: flagAt(optionSet, "IsGlobal") ? textAt(optionSet, "Name") : null,
  };
}

/** The values of an option set: Options, or TrueOption and FalseOption. */
export function choicesOf(optionSet: Json): readonly Choice[] {
  const options = "TrueOption" in optionSet ? [objectAt(optionSet, "FalseOption"), objectAt(optionSet, "TrueOption")] : listAt(optionSet, "Options");
  return options.map((option) => ({
    value: numberAt(option, "Value") ?? 0,
    label: labelAt(option, "Label"),
    color: textAt(option, "Color"),
    state: numberAt(option, "State"),
  }));
}

// A choice without a default says -1.
function defaultOf(json: Json): number | null {
  const value = numberAt(json, "DefaultFormValue");
  if (value !== null) return value === -1 ? null : value;
  return flagAt(json, "DefaultValue") ? 1 : null;
}

function typeOf(json: Json): ColumnType {
  const named = textAt(objectAt(json, "AttributeTypeName"), "Value")?.replace(/Type$/, "") ?? textAt(json, "AttributeType");
  return (named ?? "Virtual") as ColumnType;
}

function nonEmpty(json: Json): Json | null {
  return Object.keys(json).length === 0 ? null : json;
}
