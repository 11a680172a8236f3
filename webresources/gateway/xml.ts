import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";

/** An element of the solution's source: its attributes begin with "@", its text is "#text". */
export interface Xml {
  readonly [name: string]: Xml | Xml[] | string | undefined;
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false, parseAttributeValue: false });

/** Reads a file of the solution. */
export function readXml(path: string): Xml {
  return parser.parse(readFileSync(path, "utf8")) as Xml;
}

/** The children of that name, down a path of names. */
export function all(parent: Xml | undefined, ...path: string[]): Xml[] {
  return path.reduce<Xml[]>((parents, name) => parents.flatMap((xml) => children(xml, name)), parent === undefined ? [] : [parent]);
}

/** The text at the end of a path of names, empty when there is none. */
export function text(parent: Xml | undefined, ...path: string[]): string {
  const last = path.at(-1) ?? "";
  const owner = all(parent, ...path.slice(0, -1))[0];
  const value = owner?.[last];
  if (typeof value === "string") return value;
  const inner = Array.isArray(value) ? undefined : value?.["#text"];
  return typeof inner === "string" ? inner : "";
}

function children(parent: Xml, name: string): Xml[] {
  const found = parent[name];
  if (found === undefined) return [];
  const list = Array.isArray(found) ? found : [found];
  return list.map((child: Xml | string) => (typeof child === "string" ? { "#text": child } : child));
}
