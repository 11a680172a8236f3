import { referenceOf, type Row, valueOf } from "../../data/Row";
import type { Field, FieldValue } from "./Field";

/** The values of a row's columns for a form. A column that the row does not carry is empty. */
export function rowValues(fields: readonly Field[], row: Row): Record<string, FieldValue> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, row)]));
}

function fieldValue(field: Field, row: Row): FieldValue {
  if (field.type === "lookup") {
    const reference = referenceOf(row, field.name);
    return reference ? [{ id: reference.id, name: reference.name, entityType: reference.table }] : null;
  }
  const value = valueOf(row, field.name);
  if (value === null) return null;
  if (field.type === "datetime") return dateOf(field, String(value));
  if (field.type === "multiselectoptionset") return String(value).split(",").map(Number);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/**
 * A stored date as the client API gives it: an instant, or, for days and times that mean the same everywhere, the day and time that the
 * browser's own clock would show.
 */
export function dateOf(field: Field, text: string): Date | null {
  if (field.zoned) return validDate(new Date(text));
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)?.slice(1).map((part) => Number(part ?? 0));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts ?? [Number.NaN];
  return validDate(new Date(year, month - 1, day, hour, minute, second));
}

/** A date as the Web API takes it. */
export function dateText(field: Field, date: Date): string {
  if (field.zoned) return date.toISOString();
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return field.format === "date" ? day : `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}Z`;
}

function validDate(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
