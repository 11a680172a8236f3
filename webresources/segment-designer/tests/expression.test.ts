import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Json, isObject, parseJson, sameJson, writeJson } from "../model/json";
import type { EditorNode } from "../model/draft";
import { readExpression } from "../model/read";
import { writeExpression } from "../model/write";
import { anyExpression, anyJunk } from "./arbitrary";

const repository = join(import.meta.dirname, "../../..");

function again(text: string): string {
  const reading = readExpression(text);
  if (!("root" in reading)) throw new Error(`${reading.fault}: ${reading.detail}`);
  return writeExpression(reading.root) ?? "null";
}

/** Everything the language allows has controls: no node is left as JSON. */
function hasControls(node: EditorNode): boolean {
  if (node.type === "group") return node.nodes.every(hasControls);
  return node.type === "related" ? hasControls(node.where) : node.type === "condition";
}

function expectSame(text: string): void {
  const written = again(text);
  if (!sameJson(parseJson(text), parseJson(written))) expect(written).toBe(text);
}

/** Every object with a version and a rule, anywhere in JSON or in the texts that it holds. */
function rulesIn(json: Json): Json[] {
  if (typeof json === "string" && json.includes('"version"')) {
    try {
      return rulesIn(parseJson(json));
    } catch {
      return [];
    }
  }
  if (Array.isArray(json)) return json.flatMap(rulesIn);
  if (!isObject(json)) return [];
  const isRule = json["version"] === 1 && ["all", "any", "none", "fact", "related"].some((key) => key in json);
  return isRule ? [json] : Object.values(json).flatMap(rulesIn);
}

describe("An expression read and written again", () => {
  it("is the same, whatever the language allows", () => {
    fc.assert(fc.property(anyExpression, (expression) => {
      expectSame(writeJson(expression));
      const reading = readExpression(writeJson(expression));
      expect("root" in reading && hasControls(reading.root)).toBe(true);
    }), { numRuns: 2000 });
  });

  it("keeps what has no controls", () => {
    fc.assert(fc.property(anyJunk, (junk) => { expectSame(writeJson({ version: 1, all: [junk, { fact: "age", op: "null" }] })); }), { numRuns: 500 });
    expectSame('{"version":1,"all":[],"note":"two things at once"}');
    expectSame('{"version":1,"fact":"age","op":"eq","value":1,"valueOf":"income"}');
  });

  it("keeps every digit", () => {
    for (const digits of ["9007199254740993", "0.10000000010000000001", "99999999999999999999", "1250.50", "-0.0000000002"])
      expect(again(`{"version":1,"fact":"income","op":"gt","value":${digits}}`)).toContain(`"value":${digits}`);
  });

  it("is the same for every rule of the sample and the demo", () => {
    const sample = readFileSync(join(repository, "solution/data/sample/data.xml"), "utf8");
    const stored = [...sample.matchAll(/name="pcrm_(?:draft)?expression" value="([^"]+)"/g)]
      .map((found) => (found[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    const shown = ["demo", "maps"].flatMap((folder) => readdirSync(join(repository, "solution/data", folder)).filter((file) => file.endsWith(".json"))
      .flatMap((file) => rulesIn(parseJson(readFileSync(join(repository, "solution/data", folder, file), "utf8")))).map((rule) => writeJson(rule)));
    expect(stored.length).toBeGreaterThan(5);
    expect(shown.length).toBeGreaterThan(3);
    [...stored, ...shown].forEach(expectSame);
  });

  it("is the same for every case that the domain's laws ask", () => {
    const folder = join(repository, "tests/Personas.Crm.Domain.Tests/Laws/Cases");
    const rules = readdirSync(folder).filter((file) => file.endsWith(".cases"))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n")).filter((line) => line.startsWith("{"))
      .map((line) => `{"version":1,${line.slice(1, line.indexOf(" | "))}`);
    expect(rules.length).toBeGreaterThan(400);
    rules.forEach(expectSame);
  });
});

describe("A text that is no expression", () => {
  it.each([["{", "json"], ["[]", "version"], ['{"all":[]}', "version"], ['{"version":2,"all":[]}', "version"]])("%s is told apart: %s", (text, fault) => {
    expect(readExpression(text)).toMatchObject({ fault });
  });

  it.each([null, undefined, "", "  "])("nothing at all is a rule without conditions", (text) => {
    const reading = readExpression(text);
    expect("root" in reading && writeExpression(reading.root)).toBeNull();
  });
});
