import { type EditorNode, type GroupKind, type GroupNode, emptyRoot, newId } from "./draft";
import { type Json, type JsonObject, isObject, isList, parseJson, sameJson } from "./json";

/** The version of the language that the designer writes. */
export const languageVersion = 1;

/** A rule that was read, or why it cannot be: then only its text can be edited. */
export type Reading = { readonly root: GroupNode } | { readonly fault: "json" | "version"; readonly detail: string };

const kinds: readonly GroupKind[] = ["all", "any", "none"];

/** Reads an expression. Nothing at all is a rule without conditions. */
export function readExpression(text: string | null | undefined): Reading {
  if (!text?.trim()) return { root: emptyRoot() };
  let json: Json;
  try {
    json = parseJson(text);
  } catch (error) {
    return { fault: "json", detail: error instanceof Error ? error.message : String(error) };
  }
  if (!isObject(json) || !sameJson(json["version"], languageVersion)) return { fault: "version", detail: "" };
  const node = readNode(Object.fromEntries(Object.entries(json).filter(([key]) => key !== "version")), "fact");
  return { root: node.type === "group" ? node : around(node) };
}

function readNode(json: Json, subject: "fact" | "column"): EditorNode {
  const known = isObject(json) ? (readGroup(json, subject) ?? readCondition(json, subject) ?? readRelated(json, subject)) : null;
  return known ?? { id: newId(), type: "json", json };
}

function readGroup(json: JsonObject, subject: "fact" | "column"): GroupNode | null {
  const keys = Object.keys(json);
  const kind = kinds.find((candidate) => candidate === keys[0]);
  if (keys.length !== 1 || !kind) return null;
  const nodes = json[kind];
  return isList(nodes) ? { id: newId(), type: "group", kind, nodes: nodes.map((node) => readNode(node, subject)) } : null;
}

function readCondition(json: JsonObject, subject: "fact" | "column"): EditorNode | null {
  const { [subject]: name, op, value } = json;
  // Every object inherits a valueOf.
  const valueOf = Object.hasOwn(json, "valueOf") ? json["valueOf"] : undefined;
  if (typeof name !== "string" || typeof op !== "string" || !hasOnly(json, subject, "op", "value", "valueOf")) return null;
  if (valueOf !== undefined && (typeof valueOf !== "string" || value !== undefined)) return null;
  return { id: newId(), type: "condition", subject: name, op, ...(value === undefined ? {} : { value }), ...(valueOf === undefined ? {} : { other: valueOf }) };
}

function readRelated(json: JsonObject, subject: "fact" | "column"): EditorNode | null {
  const { related, via, exists, where } = json;
  if (subject === "column" || typeof related !== "string" || typeof via !== "string" || !hasOnly(json, "related", "via", "exists", "where")) return null;
  if (exists !== undefined && typeof exists !== "boolean") return null;
  const node = where === undefined ? null : readNode(where, "column");
  return {
    id: newId(), type: "related", table: related, via, ...(exists === undefined ? {} : { exists }),
    where: node?.type === "group" ? node : around(node),
  };
}

function hasOnly(json: JsonObject, ...keys: readonly string[]): boolean {
  return Object.keys(json).every((key) => keys.includes(key));
}

// What stands alone gets a group around it to add to; written alone again it has none.
function around(node: EditorNode | null): GroupNode {
  return { id: newId(), type: "group", kind: "all", nodes: node ? [node] : [], implicit: true };
}
