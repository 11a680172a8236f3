/** A number that a JavaScript number would write differently: kept as its digits, so that nothing is lost between reading and writing. */
export interface ExactNumber {
  readonly digits: string;
}

/** What JSON can hold, with exact numbers. */
export type Json = null | boolean | number | string | ExactNumber | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const mark = "\u0000number:";
const written = /"\\u0000number:([^"]*)"/g;

class Digits implements ExactNumber {
  constructor(readonly digits: string) {}
}

/** Whether a value is a number kept as digits. */
export function isExact(value: unknown): value is ExactNumber {
  return value instanceof Digits;
}

/** The digits as a number of JSON: an ordinary one when that writes the same digits. */
export function numberOf(digits: string): number | ExactNumber {
  return String(Number(digits)) === digits ? Number(digits) : new Digits(digits);
}

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExact(value);
}

/** Whether a value is a list of JSON. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** Reads JSON without losing digits; throws a SyntaxError as JSON.parse does. */
export function parseJson(text: string): Json {
  const kept = text.replace(tokens, (token) => (token.startsWith('"') || !isExact(numberOf(token)) ? token : JSON.stringify(mark + token)));
  return JSON.parse(kept, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? new Digits(value.slice(mark.length)) : value) as Json;
}

/** Writes JSON, numbers with the digits they were read with. */
export function writeJson(value: Json, indent?: number): string {
  const text = JSON.stringify(value, (_, part: unknown) => (isExact(part) ? mark + part.digits : part), indent);
  return text.replace(written, "$1");
}

/** Whether two values are the same JSON; the order of keys does not matter. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isExact(left) || isExact(right)) return isExact(left) && isExact(right) && left.digits === right.digits;
  if (isList(left) && isList(right)) return left.length === right.length && left.every((item, i) => sameJson(item, right[i]));
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
}
