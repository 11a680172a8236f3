import { bareId } from "../../data/odata";
import type { Field, FieldValue } from "../state/Field";
import type { FormServices } from "./FormServices";

/** What a new row holds before anybody writes: the columns' defaults, the first reason of the active state, the user as owner, the user's currency. */
export function newRowValues(fields: readonly Field[], services: Pick<FormServices, "user" | "currency">): Record<string, FieldValue> {
  const values = Object.fromEntries(fields.map((field) => [field.name, field.initial]));
  const status = fields.find((field) => field.name === "statuscode");
  if (status) values["statuscode"] ??= status.options.find((option) => option.state === 0)?.value ?? null;
  if ("ownerid" in values) values["ownerid"] = [services.user];
  if ("transactioncurrencyid" in values && services.currency) values["transactioncurrencyid"] = [services.currency];
  return values;
}

/**
 * The values in the address of a new row (`extraqs`): a column by its name, a lookup with its name and table beside it as
 * `parentidname` and `parentidtype`.
 */
export function valuesFrom(text: string, fields: readonly Field[]): Record<string, FieldValue> {
  const given = new URLSearchParams(text);
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = given.get(field.name);
    if (value !== null) values[field.name] = parsed(field, value, given);
  }
  return values;
}

function parsed(field: Field, text: string, given: URLSearchParams): FieldValue {
  switch (field.type) {
    case "lookup":
      return [{ id: bareId(text), name: given.get(`${field.name}name`) ?? "", entityType: given.get(`${field.name}type`) ?? field.targets[0] ?? "" }];
    case "integer":
    case "decimal":
    case "double":
    case "money":
    case "optionset":
      return Number.isNaN(Number(text)) ? null : Number(text);
    case "multiselectoptionset":
      return text.replace(/[[\]]/g, "").split(",").map(Number);
    case "boolean":
      return text === "1" || text.toLowerCase() === "true";
    case "datetime":
      return Number.isNaN(Date.parse(text)) ? null : new Date(text);
    default:
      return text;
  }
}
