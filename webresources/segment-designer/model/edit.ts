import { type EditorNode, type GroupNode, groupOf, newId } from "./draft";

/** Where a node stands: the group that holds it, and its position there. */
export interface Location {
  readonly parent: GroupNode;
  readonly index: number;
  readonly node: EditorNode;
  /** What its conditions speak of: nothing for facts, the id of the related-rows test for columns. */
  readonly scope: string;
}

/** Where a node stands; null for the outermost group, and for the group of a related-rows test. */
export function locate(root: GroupNode, id: string, scope = ""): Location | null {
  for (const [index, node] of root.nodes.entries()) {
    if (node.id === id) return { parent: root, index, node, scope };
    const inner = node.type === "group" ? locate(node, id, scope) : node.type === "related" ? locate(node.where, id, node.id) : null;
    if (inner) return inner;
  }
  return null;
}

/** The group with an id, with what its conditions speak of. */
export function findGroup(root: GroupNode, id: string, scope = ""): { readonly group: GroupNode; readonly scope: string } | null {
  if (root.id === id) return { group: root, scope };
  for (const node of root.nodes) {
    const inner = node.type === "group" ? findGroup(node, id, scope) : node.type === "related" ? findGroup(node.where, id, node.id) : null;
    if (inner) return inner;
  }
  return null;
}

/** Changes one group; all else stays the same object, so that only what changed is drawn again. */
export function withGroup(root: GroupNode, id: string, change: (group: GroupNode) => GroupNode): GroupNode {
  if (root.id === id) return change(root);
  let changed = false;
  const nodes = root.nodes.map((node) => {
    const next = inNode(node, id, change);
    changed ||= next !== node;
    return next;
  });
  return changed ? { ...root, nodes } : root;
}

function inNode(node: EditorNode, id: string, change: (group: GroupNode) => GroupNode): EditorNode {
  if (node.type === "group") return withGroup(node, id, change);
  if (node.type !== "related") return node;
  const where = withGroup(node.where, id, change);
  return where === node.where ? node : { ...node, where };
}

/** Puts another node in the place of one. */
export function replaceNode(root: GroupNode, id: string, next: EditorNode): GroupNode {
  const at = locate(root, id);
  if (!at) return root.id === id && next.type === "group" ? next : root;
  return withGroup(root, at.parent.id, (group) => ({ ...group, nodes: group.nodes.map((node) => (node.id === id ? next : node)) }));
}

/** Adds a node to a group. */
export function insertNode(root: GroupNode, groupId: string, index: number, node: EditorNode): GroupNode {
  return withGroup(root, groupId, (group) => ({ ...group, nodes: [...group.nodes.slice(0, index), node, ...group.nodes.slice(index)] }));
}

/** Takes a node out. */
export function removeNode(root: GroupNode, id: string): GroupNode {
  const at = locate(root, id);
  return at ? withGroup(root, at.parent.id, (group) => ({ ...group, nodes: group.nodes.filter((node) => node.id !== id) })) : root;
}

/** The same again with ids of its own. */
export function copyOf(node: EditorNode): EditorNode {
  switch (node.type) {
    case "group":
      return { ...node, id: newId(), nodes: node.nodes.map(copyOf) };
    case "related":
      return { ...node, id: newId(), where: copyOf(node.where) as GroupNode };
    default:
      return { ...node, id: newId() };
  }
}

/** Puts a node into a new group that takes its place. */
export function wrapNode(root: GroupNode, id: string): GroupNode {
  const at = locate(root, id);
  return at ? replaceNode(root, id, groupOf(at.parent.kind === "any" ? "all" : "any", [at.node])) : root;
}

/** Takes a group away and leaves what it holds in its place. */
export function unwrapGroup(root: GroupNode, id: string): GroupNode {
  const at = locate(root, id);
  if (!at || at.node.type !== "group") return root;
  const inner = at.node.nodes;
  return withGroup(root, at.parent.id, (group) => ({ ...group, nodes: group.nodes.flatMap((node) => (node.id === id ? inner : [node])) }));
}
