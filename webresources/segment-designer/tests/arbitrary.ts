import fc from "fast-check";
import type { Json, JsonObject } from "../model/json";
import { numberOf } from "../model/json";

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const digits = fc.oneof(fc.integer().map(String), fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,12})?$/));
const number = digits.map(numberOf);
const label = fc.string({ minLength: 1 });
const row = fc.oneof(fc.uuid(), label, fc.record({ id: fc.uuid(), name: label }), fc.record({ table: name, name: label }));
const day = fc.date({ min: new Date("1753-01-01"), max: new Date("9999-12-30"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean(), number, fc.string({ minLength: 1 }), day, row, fc.record({ value: number, currency: fc.constantFrom("EUR", "USD") }));
const value: fc.Arbitrary<Json> = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 4 }));
const op = fc.constantFrom(
  "eq", "ne", "neq", "gt", "in", "not-in", "between", "null", "not-null", "like", "on", "today", "last-x-days", "in-fiscal-period-and-year", "contain-values");

function condition(subject: "fact" | "column"): fc.Arbitrary<JsonObject> {
  const forms = [fc.record({ [subject]: name, op }), fc.record({ [subject]: name, op, value }), fc.record({ [subject]: name, op, valueOf: name })];
  return fc.oneof(...forms) as fc.Arbitrary<JsonObject>;
}

function group(nodes: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.tuple(fc.constantFrom("all", "any", "none"), fc.array(nodes, { minLength: 1, maxLength: 3 })).map(([kind, list]) => ({ [kind]: list }));
}

const { rowNode } = fc.letrec<{ rowNode: JsonObject }>((tie) => ({
  rowNode: fc.oneof({ maxDepth: 3 }, condition("column"), group(tie("rowNode"))),
}));
const related = fc.record(
  { related: name, via: name, exists: fc.boolean(), where: rowNode }, { requiredKeys: ["related", "via"] }) as fc.Arbitrary<JsonObject>;
const { node } = fc.letrec<{ node: JsonObject }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, condition("fact"), related, group(tie("node"))),
}));

/** Any expression that the language allows, and some that it refuses only for its meaning. */
export const anyExpression: fc.Arbitrary<JsonObject> = node.map((root) => ({ version: 1, ...root }));

/** Any JSON in the place of a node. */
export const anyJunk: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
