import type { FactType, Takes } from "./catalogue";
import { type Json, type JsonObject, isExact, isList, isObject, numberOf } from "./json";

/** The editor of a value, by what the operator takes and the type of the fact. */
export type EditorKind = "none" | "single" | "range" | "list" | "options" | "text" | "day" | "count" | "fiscalYear" | "fiscalPeriod" | "periodAndYear" | "json";

/** The editor that can show a value without losing any of it; "json" when there is none. */
export function editorFor(takes: Takes | undefined, type: FactType | undefined, value: Json | undefined): EditorKind {
  if (!takes || !type) return value === undefined ? "none" : "json";
  if (takes === "nothing") return value === undefined ? "none" : "json";
  const fits = value === undefined || fitsTakes(takes, type, value);
  if (!fits) return "json";
  switch (takes) {
    case "one": return "single";
    case "two": return "range";
    case "list": return type === "choice" ? "options" : "list";
    case "options": return "options";
    case "pattern": return "text";
    case "fiscalPeriodAndYear": return "periodAndYear";
    default: return takes;
  }
}

function fitsTakes(takes: Takes, type: FactType, value: Json): boolean {
  switch (takes) {
    case "one": return fitsType(type, value);
    case "two": return isList(value) && value.length === 2 && value.every((end) => end === null || fitsType(type, end));
    case "list": return isList(value) && value.every((item) => fitsType(type, item));
    case "options": return isWhole(value) || (isList(value) && value.every(isWhole));
    case "pattern": return typeof value === "string";
    case "day": return typeof value === "string" && fitsType("date", value);
    case "fiscalPeriodAndYear": return isList(value) && value.length === 2 && value.every((item) => item === null || isWhole(item));
    default: return isWhole(value);
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/;

function fitsType(type: FactType, value: Json): boolean {
  switch (type) {
    case "boolean": return typeof value === "boolean";
    case "integer": case "choice": case "choices": return isWhole(value);
    case "decimal": return isNumber(value);
    case "money": return isNumber(value) || isAmount(value);
    case "text": return typeof value === "string";
    case "date": return typeof value === "string" && day.test(value);
    case "dateTime": return typeof value === "string" && moment.test(value);
    case "reference": return typeof value === "string" || isRow(value);
  }
}

function isNumber(value: Json): boolean {
  return typeof value === "number" || isExact(value);
}

function isWhole(value: Json): boolean {
  return isExact(value) ? /^-?\d+$/.test(value.digits) : Number.isInteger(value);
}

/** Whether a value is an amount that names its currency. */
export function isAmount(value: Json | undefined): value is JsonObject & { readonly value: Json; readonly currency: string } {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  return value["value"] !== undefined && isNumber(value["value"]) && typeof value["currency"] === "string";
}

/** A row that a reference means: its id, its name, or both. */
export interface RowReference {
  readonly table?: string;
  readonly id?: string;
  readonly name?: string;
}

function isRow(value: Json): boolean {
  return isObject(value) && Object.entries(value).every(([key, part]) => ["table", "id", "name"].includes(key) && typeof part === "string");
}

/** The row that a value means. A text is an id, or a name that saving looks up. */
export function rowOf(value: Json): RowReference {
  if (typeof value === "string") return /^[0-9a-f]{8}-/i.test(value) ? { id: value } : { name: value };
  return isObject(value) ? (value as RowReference) : {};
}

/** The digits of a number of the rule; empty for anything else. */
export function digitsOf(value: Json | undefined): string {
  return isExact(value) ? value.digits : typeof value === "number" ? plain(value) : "";
}

// Never in powers of ten: people type digits.
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** The number of the rule behind digits; undefined for none. */
export function valueOfDigits(digits: string): Json | undefined {
  return /^-?\d+(\.\d+)?$/.test(digits) ? numberOf(digits.replace(/^(-?)0+(?=\d)/, "$1")) : undefined;
}

/** What remains of a value when the operator changes: as much as the new one can take. */
export function convertValue(value: Json | undefined, from: Takes | undefined, to: Takes | undefined, type: FactType): Json | undefined {
  if (!to || to === "nothing") return undefined;
  if (from === to) return value;
  const first = isList(value) ? value[0] : value;
  if (first === undefined || first === null) return undefined;
  if (to === "two") return fitsType(type, first) ? [first, isList(value) && from !== "fiscalPeriodAndYear" ? (value[1] ?? null) : null] : undefined;
  if (to === "list" || to === "options") {
    if (from === "list" || from === "options") return isList(value) ? value : [first];
    return fitsType(type, first) ? [first] : undefined;
  }
  if (to === "one" || to === "day" || to === "pattern") {
    const wanted = to === "day" && typeof first === "string" ? first.slice(0, 10) : first;
    return fitsType(to === "one" ? type : to === "day" ? "date" : "text", wanted) ? wanted : undefined;
  }
  return to === from ? value : undefined;
}
