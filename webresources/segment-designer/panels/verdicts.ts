import type { ExplainedNode } from "../gateway/answers";
import { type Catalogue, type RelatedTable, columnOf } from "../model/catalogue";
import type { EditorNode, GroupNode } from "../model/draft";
import type { Places } from "../model/places";
import { type Speech, valueWords } from "../model/sentence";
import type { Note } from "../state/NoteStore";

/** What an explanation says at each node of the rule. */
export function verdictsAt(root: GroupNode, places: Places, tree: ExplainedNode, catalogue: Catalogue, speech: Speech): ReadonlyMap<string, Note["verdict"]> {
  const byPlace = new Map<string, ExplainedNode>();
  collect(tree, byPlace);
  const verdicts = new Map<string, Note["verdict"]>();

  function visit(node: EditorNode, table: RelatedTable | null): void {
    const place = places.get(node.id);
    const explained = place === undefined ? undefined : byPlace.get(place);
    if (explained && fits(node, explained)) verdicts.set(node.id, { holds: explained.verdict, found: found(node, explained, table) });
    if (node.type === "group") for (const child of node.nodes) visit(child, table);
    if (node.type === "related") visit(node.where, catalogue.table(node.table, node.via) ?? null);
  }

  function found(node: EditorNode, explained: ExplainedNode, table: RelatedTable | null): string | null {
    if (node.type === "related") return valueWords(explained.found ?? 0, undefined, speech);
    if (node.type !== "condition" || explained.found === undefined) return null;
    return valueWords(explained.found, table ? columnOf(table, node.subject) : catalogue.fact(node.subject), speech);
  }

  visit(root, null);
  return verdicts;
}

// A test of related rows and the group within it may stand at the same place.
function fits(node: EditorNode, explained: ExplainedNode): boolean {
  return node.type === "group" ? explained.kind === node.kind : node.type === explained.kind;
}

function collect(node: ExplainedNode, byPlace: Map<string, ExplainedNode>): void {
  byPlace.set(node.place, node);
  node.nodes?.forEach((child) => { collect(child, byPlace); });
}
