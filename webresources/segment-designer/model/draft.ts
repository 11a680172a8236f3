import type { Json } from "./json";

/** How the nodes of a group count: every one, at least one, or not one of them. */
export type GroupKind = "all" | "any" | "none";

/** A group of nodes. */
export interface GroupNode {
  readonly id: string;
  readonly type: "group";
  readonly kind: GroupKind;
  readonly nodes: readonly EditorNode[];
  /** Whether it only stands for what it holds: one node is then written without a group around it, and none is written as nothing. */
  readonly implicit?: boolean;
}

/** A test of a fact, or of a column of a related row. */
export interface ConditionNode {
  readonly id: string;
  readonly type: "condition";
  /** The key of the fact, or the logical name of the column. */
  readonly subject: string;
  readonly op: string;
  readonly value?: Json;
  /** The fact or column that it is compared with instead of a value. */
  readonly other?: string;
}

/** Whether the customer has a related row that meets conditions, all of them on the same row. */
export interface RelatedNode {
  readonly id: string;
  readonly type: "related";
  readonly table: string;
  readonly via: string;
  /** Left out means true; what was left out stays so. */
  readonly exists?: boolean;
  readonly where: GroupNode;
}

/** What has no controls: shown as JSON and kept as it is. */
export interface JsonNode {
  readonly id: string;
  readonly type: "json";
  readonly json: Json;
}

/** A node of the rule as the designer edits it. */
export type EditorNode = GroupNode | ConditionNode | RelatedNode | JsonNode;

let last = 0;

/** An id that no other node of the page has. */
export function newId(): string {
  last += 1;
  return `node-${last}`;
}

/** The rule that says nothing yet. */
export function emptyRoot(): GroupNode {
  return { id: newId(), type: "group", kind: "all", nodes: [] };
}

/** A new group around nodes. */
export function groupOf(kind: GroupKind, nodes: readonly EditorNode[]): GroupNode {
  return { id: newId(), type: "group", kind, nodes };
}

/** A new test of related rows, of any row until conditions are added. */
export function relatedOf(table: string, via: string, exists: boolean): RelatedNode {
  return { id: newId(), type: "related", table, via, exists, where: { id: newId(), type: "group", kind: "all", nodes: [], implicit: true } };
}

/** Whether a group holds nothing that would be written. */
export function isEmpty(root: GroupNode): boolean {
  return root.nodes.length === 0;
}
