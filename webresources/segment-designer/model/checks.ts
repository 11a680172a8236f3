import { type Catalogue, type RelatedTable, type Subject, columnOf } from "./catalogue";
import type { ConditionNode, EditorNode, GroupNode } from "./draft";
import { type Json, isList } from "./json";
import { standsAlone } from "./write";

/** What is not finished at a node, by the name of the text that says so. */
export type Todo = "emptyGroup" | "chooseSubject" | "chooseOperator" | "enterValue" | "enterBoth" | "enterOne" | "tooDeep" | "tooMany" | "fromAfterTo";

/** The limits of the language. */
export const limits = { depth: 8, conditions: 200, values: 1000, bytes: 16 * 1024 } as const;

/** What is still to be done, by node. It is known at once, without asking the API. */
export function checkDraft(root: GroupNode, catalogue: Catalogue): ReadonlyMap<string, Todo> {
  const todos = new Map<string, Todo>();
  let conditions = 0;

  function group(node: GroupNode, level: number, table: RelatedTable | null): void {
    if (level > limits.depth) todos.set(node.id, "tooDeep");
    for (const child of node.nodes) visit(child, level, table);
  }

  function visit(node: EditorNode, level: number, table: RelatedTable | null): void {
    if (node.type === "group") {
      if (node.nodes.length === 0) todos.set(node.id, "emptyGroup");
      group(node, level + 1, table);
      return;
    }
    conditions += 1;
    if (conditions > limits.conditions) todos.set(node.id, "tooMany");
    if (node.type === "related") {
      if (level + 1 > limits.depth) todos.set(node.id, "tooDeep");
      group(node.where, level + (standsAlone(node.where) ? 1 : 2), catalogue.table(node.table, node.via) ?? null);
    }
    if (node.type !== "condition") return;
    const subject = table ? columnOf(table, node.subject) : catalogue.fact(node.subject);
    const todo = condition(node, subject, catalogue);
    if (todo) todos.set(node.id, todo);
  }

  group(root, 1, null);
  return todos;
}

function condition(node: ConditionNode, subject: Subject | undefined, catalogue: Catalogue): Todo | null {
  if (!node.subject) return "chooseSubject";
  if (!node.op) return "chooseOperator";
  const takes = catalogue.operator(node.op)?.takes;
  // What the catalogue does not know is left to the API, which says why.
  if (node.other !== undefined) return node.other === "" ? "chooseSubject" : null;
  if (!subject || !takes || takes === "nothing") return null;
  return missing(node.value, takes);
}

function missing(value: Json | undefined, takes: string): Todo | null {
  if (takes === "two" || takes === "fiscalPeriodAndYear") {
    if (!isList(value) || value.length !== 2 || value.includes(null)) return "enterBoth";
    const [from, to] = value;
    const isTurned = takes === "two" && ((typeof from === "number" && typeof to === "number" && from > to)
      || (typeof from === "string" && typeof to === "string" && from.length === to.length && from > to));
    return isTurned ? "fromAfterTo" : null;
  }
  if (takes === "list" || takes === "options") return value === undefined || (isList(value) && value.length === 0) ? "enterOne" : null;
  return value === undefined || value === null || value === "" ? "enterValue" : null;
}

/** The rule without what is not finished, so that the rest can already be counted. What a group lost it is not counted for. */
export function finished(root: GroupNode, todos: ReadonlyMap<string, Todo>): GroupNode {
  if (todos.size === 0) return root;
  const nodes = root.nodes.flatMap((node) => finishedNode(node, todos));
  return nodes.length === root.nodes.length && nodes.every((node, i) => node === root.nodes[i]) ? root : { ...root, nodes };
}

function finishedNode(node: EditorNode, todos: ReadonlyMap<string, Todo>): readonly EditorNode[] {
  if (todos.has(node.id) && todos.get(node.id) !== "fromAfterTo") return [];
  if (node.type === "related") {
    const where = finished(node.where, todos);
    // Without its conditions it would be about other rows: then all of it waits.
    return where === node.where ? [node] : [];
  }
  if (node.type !== "group") return [node];
  const group = finished(node, todos);
  return group.nodes.length === 0 ? [] : [group];
}
