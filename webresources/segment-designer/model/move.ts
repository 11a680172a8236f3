import type { EditorNode, GroupNode } from "./draft";
import { type Location, findGroup, insertNode, locate, removeNode } from "./edit";

/** The ways in which the keyboard moves a node. Up and down pass through groups, so that every position can be reached by them alone. */
export type Direction = "up" | "down" | "in" | "out";

/** Moves a node one step; null when there is nowhere to go. */
export function moveNode(root: GroupNode, id: string, direction: Direction): GroupNode | null {
  const at = locate(root, id);
  if (!at) return null;
  if (direction === "in") return intoGroup(root, at, [at.index - 1, at.index + 1]);
  if (direction === "out") return beside(root, at, 1);
  return step(root, at, direction === "up" ? -1 : 1);
}

/** Moves a node to a position of a group, counted as the group is now; null when it may not stand there. */
export function moveTo(root: GroupNode, id: string, groupId: string, index: number): GroupNode | null {
  const at = locate(root, id);
  const target = findGroup(root, groupId);
  if (!at || !target || target.scope !== at.scope || holds(at.node, groupId)) return null;
  const behind = at.parent.id === groupId && at.index < index ? 1 : 0;
  if (at.parent.id === groupId && index - behind === at.index) return null;
  return insertNode(removeNode(root, id), groupId, index - behind, at.node);
}

/** Whether a node is the group with an id, or holds it. */
function holds(node: EditorNode, groupId: string): boolean {
  if (node.type === "related") return holds(node.where, groupId);
  return node.type === "group" && (node.id === groupId || node.nodes.some((child) => holds(child, groupId)));
}

function step(root: GroupNode, at: Location, by: -1 | 1): GroupNode | null {
  const next = at.parent.nodes[at.index + by];
  if (!next) return beside(root, at, by === 1 ? 1 : 0);
  if (next.type === "group") return intoGroup(root, at, [at.index + by], by === -1);
  return moveTo(root, at.node.id, at.parent.id, at.index + (by === 1 ? 2 : -1));
}

// Before or behind the group that holds it; what tests related rows holds its conditions together.
function beside(root: GroupNode, at: Location, offset: 0 | 1): GroupNode | null {
  const outer = locate(root, at.parent.id);
  return outer ? moveTo(root, at.node.id, outer.parent.id, outer.index + offset) : null;
}

function intoGroup(root: GroupNode, at: Location, siblings: readonly number[], atEnd = true): GroupNode | null {
  for (const index of siblings) {
    const group = at.parent.nodes[index];
    if (group?.type === "group") return moveTo(root, at.node.id, group.id, atEnd && index < at.index ? group.nodes.length : 0);
  }
  return null;
}
