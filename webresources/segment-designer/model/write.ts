import type { EditorNode, GroupNode } from "./draft";
import { type Json, type JsonObject, isObject, writeJson } from "./json";
import { languageVersion } from "./read";

/** The rule as the text of an expression; null when it says nothing. */
export function writeExpression(root: GroupNode, indent?: number): string | null {
  if (root.nodes.length === 0) return null;
  const json = nodeJson(root, "fact");
  return writeJson(isObject(json) ? { version: languageVersion, ...json } : json, indent);
}

/** A group of conditions on related rows as JSON, as definitions of figures hold it; nothing when it says nothing. */
export function rowFilterJson(where: GroupNode): Json | undefined {
  return where.nodes.length === 0 ? undefined : nodeJson(where, "column");
}

/** A node as JSON. */
export function nodeJson(node: EditorNode, subject: "fact" | "column"): Json {
  switch (node.type) {
    case "json":
      return node.json;
    case "condition":
      return {
        [subject]: node.subject, op: node.op,
        ...(node.value === undefined ? {} : { value: node.value }),
        ...(node.other === undefined ? {} : { valueOf: node.other }),
      };
    case "related":
      return { related: node.table, via: node.via, ...(node.exists === undefined ? {} : { exists: node.exists }), ...whereJson(node.where) };
    case "group":
      return standsAlone(node) ? nodeJson(standsAlone(node) as EditorNode, subject) : { [node.kind]: node.nodes.map((child) => nodeJson(child, subject)) };
  }
}

function whereJson(where: GroupNode): JsonObject {
  return where.implicit && where.nodes.length === 0 ? {} : { where: nodeJson(where, "column") };
}

/** The only node of a group that is not written; a group in it would be taken for the outer one when read again. */
export function standsAlone(group: GroupNode): EditorNode | null {
  const only = group.nodes[0];
  return group.implicit && group.kind !== "none" && group.nodes.length === 1 && only && only.type !== "group" ? only : null;
}
