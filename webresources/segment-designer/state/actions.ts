import { type EditorNode, type GroupNode, isEmpty } from "../model/draft";
import { copyOf, findGroup, insertNode, locate, removeNode, replaceNode, unwrapGroup, withGroup, wrapNode } from "../model/edit";
import { type Direction, moveNode, moveTo } from "../model/move";
import type { Words } from "./DesignerContext";
import type { DraftStore } from "./DraftStore";

/** What people do to the rule. Each says aloud what happened, and where the focus goes. */
export interface Actions {
  readonly change: (node: EditorNode, about?: string) => void;
  readonly changeGroup: (id: string, kind: GroupNode["kind"]) => void;
  readonly add: (groupId: string, node: EditorNode) => void;
  readonly remove: (id: string) => void;
  readonly duplicate: (id: string) => void;
  readonly wrap: (id: string) => void;
  readonly unwrap: (id: string) => void;
  readonly move: (id: string, direction: Direction) => void;
  readonly drop: (id: string, groupId: string, index: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly replaceAll: (root: GroupNode) => void;
}

/** Where the focus goes after a change: to a node, or to the end of a group. */
export interface Focus {
  readonly node?: string;
  /** Whether to the value of the node, which is what a new condition lacks. */
  readonly isValue?: boolean;
  readonly group?: string;
}

/** The actions on a draft. */
export function actionsOn(draft: DraftStore, words: Words, say: (message: string) => void, focus: (target: Focus) => void): Actions {
  const { text } = words;

  function moved(id: string, next: GroupNode | null): void {
    if (!next) {
      say(text("designer.said.cannotMove"));
      return;
    }
    draft.edit(() => next);
    const at = locate(next, id);
    if (at) say(text("designer.said.moved", at.index + 1, at.parent.nodes.length, text(`designer.group.${at.parent.kind}`)));
    focus({ node: id });
  }

  function put(change: (root: GroupNode) => GroupNode, node: EditorNode, message: string): void {
    draft.edit(change);
    say(text(message));
    focus({ node: node.id, isValue: true });
  }

  return {
    change: (node, about) => { draft.edit((root) => replaceNode(root, node.id, node), about ? `${node.id}.${about}` : null); },
    changeGroup: (id, kind) => { draft.edit((root) => withGroup(root, id, (group) => ({ ...group, kind }))); },
    add: (groupId, node) => { put((root) => insertNode(root, groupId, findGroup(root, groupId)?.group.nodes.length ?? 0, node), node, "designer.said.added"); },
    remove: (id) => {
      const at = locate(draft.root(), id);
      if (!at) return;
      draft.edit((root) => removeNode(root, id));
      say(text("designer.said.removed"));
      const next = at.parent.nodes[at.index + 1] ?? at.parent.nodes[at.index - 1];
      focus(next ? { node: next.id } : { group: at.parent.id });
    },
    duplicate: (id) => {
      const at = locate(draft.root(), id);
      if (!at) return;
      const copy = copyOf(at.node);
      put((root) => insertNode(root, at.parent.id, at.index + 1, copy), copy, "designer.said.duplicated");
    },
    wrap: (id) => {
      draft.edit((root) => wrapNode(root, id));
      say(text("designer.said.wrapped"));
      focus({ node: id });
    },
    unwrap: (id) => {
      const at = locate(draft.root(), id);
      draft.edit((root) => unwrapGroup(root, id));
      say(text("designer.said.unwrapped"));
      if (at?.node.type === "group") focus(isEmpty(at.node) ? { group: at.parent.id } : { node: at.node.nodes[0]?.id ?? "" });
    },
    move: (id, direction) => { moved(id, moveNode(draft.root(), id, direction)); },
    drop: (id, groupId, index) => { moved(id, moveTo(draft.root(), id, groupId, index)); },
    undo: () => {
      if (!draft.canUndo()) return;
      draft.undo();
      say(text("designer.said.undone"));
    },
    redo: () => {
      if (!draft.canRedo()) return;
      draft.redo();
      say(text("designer.said.redone"));
    },
    replaceAll: (root) => { draft.edit(() => root, "json"); },
  };
}
