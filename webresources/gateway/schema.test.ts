import { expect, it } from "vitest";
import { TypeWriter, type Schema } from "./schema";

it.each<[string, Schema, string]>([
  ["a text", { type: "string" }, "string"],
  ["a number or nothing", { type: ["integer", "null"] }, "number | null"],
  ["certain words", { enum: ["error", "note"] }, '"error" | "note"'],
  ["a list of alternatives", { type: "array", items: { anyOf: [{ type: "string" }, { type: "boolean" }] } }, "readonly (string | boolean)[]"],
  ["values by name", { type: "object", additionalProperties: { type: "number" } }, "Readonly<Record<string, number>>"],
  ["another definition", { $ref: "#/$defs/node" }, "ApiNode"],
  ["JSON in a text", { type: "string", contentSchema: { type: "array", items: { $ref: "#/$defs/node" } } }, "readonly ApiNode[]"],
  ["JSON in a text, or none", { type: "string", anyOf: [{ const: "" }, { contentSchema: { $ref: "elsewhere" } }] }, "Elsewhere"],
])("%s", (_, schema, expected) => {
  expect(new TypeWriter("Api", { elsewhere: "Elsewhere" }).type(schema)).toBe(expected);
});

it("what may be left out is optional", () => {
  const written = new TypeWriter("Api").declare("response", { properties: { A: { type: "string" }, B: { type: "string" } }, required: ["A"] });
  expect(written).toBe('export interface ApiResponse {\n  readonly "A": string;\n  readonly "B"?: string;\n}\n');
});

it("JSON that is asked may be given as text, digit for digit", () => {
  const written = new TypeWriter("Api").declare("request", { properties: { A: { type: "string", contentSchema: { type: "number" } } } });
  expect(written).toContain('readonly "A"?: number | string;');
});

it("a reference that leads nowhere is refused with its place", () => {
  expect(() => new TypeWriter("Api").type({ $ref: "https://nowhere" })).toThrow("Api: the gateway cannot follow the reference https://nowhere.");
});
