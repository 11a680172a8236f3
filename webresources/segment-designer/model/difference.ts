import type { EditorNode, GroupNode } from "./draft";
import { writeJson } from "./json";
import { nodeJson } from "./write";

/** How two rules differ, condition by condition. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly before?: EditorNode;
  readonly after?: EditorNode;
}

interface Leaf {
  readonly node: EditorNode;
  readonly text: string;
  readonly subject: string;
  /** The kinds of the groups around it: the same condition means something else in another group. */
  readonly within: string;
}

/** The differences, those of the rule before in its order, then what is new. */
export function differences(before: GroupNode, after: GroupNode): readonly Difference[] {
  const fresh = leaves(after, "");
  const gone: Leaf[] = [];
  for (const leaf of leaves(before, "")) if (!take(fresh, (other) => other.text === leaf.text && other.within === leaf.within)) gone.push(leaf);

  const found = gone.map((leaf): Difference => {
    const moved = take(fresh, (other) => other.text === leaf.text);
    if (moved) return { kind: "moved", before: leaf.node, after: moved.node };
    const changed = take(fresh, (other) => other.subject === leaf.subject && other.within === leaf.within);
    return changed ? { kind: "changed", before: leaf.node, after: changed.node } : { kind: "removed", before: leaf.node };
  });
  return [...found, ...fresh.map((leaf): Difference => ({ kind: "added", after: leaf.node }))];
}

function leaves(node: EditorNode, within: string): Leaf[] {
  if (node.type === "group") return node.nodes.flatMap((child) => leaves(child, `${within}/${node.kind}`));
  const subject = node.type === "condition" ? node.subject : node.type === "related" ? `${node.table}.${node.via}` : "";
  return [{ node, text: writeJson(nodeJson(node, "fact")), subject, within }];
}

function take(from: Leaf[], wanted: (leaf: Leaf) => boolean): Leaf | undefined {
  const at = from.findIndex(wanted);
  return at < 0 ? undefined : from.splice(at, 1)[0];
}
