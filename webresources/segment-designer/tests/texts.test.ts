import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTexts } from "../../gateway/texts";
import { stemOf, unitOf } from "../model/operators";

const folder = join(import.meta.dirname, "..");
const texts = readTexts();

function sources(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith("tests"));
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}

/** The operators that a published rule may have, as the language's schema lists them. */
function operators(): string[] {
  const schema = JSON.parse(readFileSync(join(folder, "../../plugins/Personas.Crm.Domain/Expressions/expression.schema.json"), "utf8")) as {
    readonly definitions: Readonly<Record<string, { readonly properties?: { readonly op?: { readonly enum?: readonly string[] } } }>>;
  };
  const asked = /user|businessid|above|under/;
  return Object.values(schema.definitions).flatMap((definition) => definition.properties?.op?.enum ?? []).filter((name) => !asked.test(name));
}

describe("The texts", () => {
  it("are there for every key that stands in the code", () => {
    const keys = sources().flatMap((source) => [...source.matchAll(/"(designer\.[\w.-]+)"/g)].map((found) => found[1] ?? ""));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
  });

  it("are there for every key that is put together: its beginning leads to some", () => {
    const beginnings = sources().flatMap((source) => [...source.matchAll(/`(designer\.[\w.-]*)\$\{/g)].map((found) => found[1] ?? ""));
    expect(beginnings.length).toBeGreaterThan(5);
    expect(beginnings.filter((start) => ![...texts.keys()].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it("name every operator of the language, and every unit of those with a number", () => {
    const names = operators();
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !texts.has(`designer.op.${stemOf(name)}`))).toEqual([]);
    expect(names.flatMap((name) => unitOf(name) ?? []).filter((unit) => !texts.has(`designer.unit.${unit}`))).toEqual([]);
  });
});
