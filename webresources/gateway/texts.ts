import { places } from "./places";
import { all, readXml, text } from "./xml";

/** Every text of a RESX file by its key. */
export function readTexts(path: string = places.texts): Map<string, string> {
  const found = new Map<string, string>();
  for (const data of all(readXml(path), "root", "data")) {
    const key = text(data, "@name");
    if (found.has(key)) throw new Error(`${path}, ${key}: the key is there twice. Remove one of them.`);
    found.set(key, text(data, "value"));
  }
  return found;
}

/** The keys as a type, each with how many values its text takes. */
export function texts(): string {
  const keys = [...readTexts()].map(([key, value]) => `  "${key}": [${slots(value).map((at) => `value${at.toString()}: string`).join(", ")}];`);
  return ["/** The texts for people: what each takes in the place of {0}, {1}, … */", "export interface Texts {", ...keys, "}", ""].join("\n");
}

function slots(value: string): number[] {
  const highest = Math.max(-1, ...[...value.matchAll(/\{(\d)\}/gu)].map((match) => Number(match[1])));
  return Array.from({ length: highest + 1 }, (_, at) => at);
}
