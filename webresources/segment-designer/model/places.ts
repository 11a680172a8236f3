import type { EditorNode, GroupNode } from "./draft";
import { standsAlone } from "./write";

/** Where in the text of an expression each node stands, as problems, estimates and explanations name it: `all[2].none[0]`. */
export type Places = ReadonlyMap<string, string>;

/** The places of all nodes, by their ids. */
export function placesOf(root: GroupNode): Places {
  const places = new Map<string, string>();
  place(root, "", places);
  return places;
}

function place(node: EditorNode, here: string, places: Map<string, string>): void {
  places.set(node.id, here);
  if (node.type === "related") place(node.where, join(here, "where"), places);
  if (node.type !== "group") return;
  const alone = standsAlone(node);
  if (alone) place(alone, here, places);
  else node.nodes.forEach((child, i) => place(child, `${join(here, node.kind)}[${i}]`, places));
}

function join(above: string, key: string): string {
  return above ? `${above}.${key}` : key;
}

/** The node that a place belongs to, the innermost one, and what of it is meant: "value" in `all[0].value[1]`. */
export function nodeAt(places: Places, wanted: string): { readonly id: string; readonly part: string } | null {
  let found: { id: string; place: string } | null = null;
  for (const [id, at] of places)
    if (isWithin(wanted, at) && (!found || at.length >= found.place.length)) found = { id, place: at };
  return found && { id: found.id, part: wanted.slice(found.place.length).replace(/^\./, "") };
}

function isWithin(wanted: string, at: string): boolean {
  if (at === "") return true;
  if (!wanted.startsWith(at)) return false;
  const next = wanted[at.length];
  return next === undefined || next === "." || next === "[";
}
