import type { Column, ColumnType } from "../metadata/Column";
import { strings } from "../strings";

/** What the user must give for an operator. */
export type Takes = "nothing" | "text" | "number" | "date" | "choices" | "days";

/** An operator that a column filter offers. */
export interface FilterOperator {
  /** The key by which a filter keeps it. */
  readonly key: string;
  readonly label: string;
  readonly takes: Takes;
  /** The operator of FetchXML. */
  readonly operator: string;
  /** For `like`: the text around what the user wrote. */
  readonly pattern?: string;
  /** Lookups are compared by the name of the row that they point to. */
  readonly onName?: boolean;
}

const { operators: labels } = strings.filter;

const all: readonly FilterOperator[] = [
  { key: "contains", label: labels.contains, takes: "text", operator: "like", pattern: "%{0}%", onName: true },
  { key: "begins-with", label: labels.beginsWith, takes: "text", operator: "like", pattern: "{0}%", onName: true },
  { key: "not-contains", label: labels.notContains, takes: "text", operator: "not-like", pattern: "%{0}%", onName: true },
  { key: "text-eq", label: labels.equals, takes: "text", operator: "eq", onName: true },
  { key: "text-ne", label: labels.notEquals, takes: "text", operator: "ne", onName: true },
  { key: "eq", label: labels.equals, takes: "number", operator: "eq" },
  { key: "ne", label: labels.notEquals, takes: "number", operator: "ne" },
  { key: "gt", label: labels.greater, takes: "number", operator: "gt" },
  { key: "ge", label: labels.greaterOrEqual, takes: "number", operator: "ge" },
  { key: "lt", label: labels.less, takes: "number", operator: "lt" },
  { key: "le", label: labels.lessOrEqual, takes: "number", operator: "le" },
  { key: "on", label: labels.on, takes: "date", operator: "on" },
  { key: "on-or-after", label: labels.onOrAfter, takes: "date", operator: "on-or-after" },
  { key: "on-or-before", label: labels.onOrBefore, takes: "date", operator: "on-or-before" },
  { key: "today", label: labels.today, takes: "nothing", operator: "today" },
  { key: "last-x-days", label: labels.lastDays, takes: "days", operator: "last-x-days" },
  { key: "next-x-days", label: labels.nextDays, takes: "days", operator: "next-x-days" },
  { key: "in", label: labels.isOneOf, takes: "choices", operator: "in" },
  { key: "not-in", label: labels.isNoneOf, takes: "choices", operator: "not-in" },
  { key: "contain-values", label: labels.hasOneOf, takes: "choices", operator: "contain-values" },
  { key: "not-contain-values", label: labels.hasNoneOf, takes: "choices", operator: "not-contain-values" },
  { key: "eq-userid", label: labels.isMe, takes: "nothing", operator: "eq-userid" },
  { key: "not-null", label: labels.hasValue, takes: "nothing", operator: "not-null" },
  { key: "null", label: labels.isEmpty, takes: "nothing", operator: "null" },
];

const emptiness = ["not-null", "null"];
const text = ["contains", "begins-with", "not-contains", "text-eq", "text-ne", ...emptiness];
const number = ["eq", "ne", "gt", "ge", "lt", "le", ...emptiness];
const choice = ["in", "not-in", ...emptiness];

const offered: Readonly<Partial<Record<ColumnType, readonly string[]>>> = {
  String: text, Memo: ["contains", "not-contains", ...emptiness], Lookup: text, Customer: text, Owner: ["eq-userid", ...text],
  Integer: number, BigInt: number, Decimal: number, Double: number, Money: number,
  DateTime: ["on", "on-or-after", "on-or-before", "today", "last-x-days", "next-x-days", ...emptiness],
  Picklist: choice, State: choice, Status: choice, Boolean: choice,
  MultiSelectPicklist: ["contain-values", "not-contain-values", ...emptiness],
};

/** The operators that make sense for a column; none for those that cannot be filtered. */
export function operatorsFor(column: Column): readonly FilterOperator[] {
  return (offered[column.type] ?? []).map(findOperator);
}

/** The operator of a key. */
export function findOperator(key: string): FilterOperator {
  const found = all.find((operator) => operator.key === key);
  if (!found) throw new Error(`There is no filter operator '${key}'.`);
  return found;
}
