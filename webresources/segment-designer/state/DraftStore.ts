import { type GroupNode, emptyRoot } from "../model/draft";
import { type History, begin, record, redo, undo } from "../model/history";

/** The rule being edited, with what can be undone. Changes are plain functions of the rule. */
export class DraftStore {
  private history: History<GroupNode>;
  private readonly listeners = new Set<() => void>();

  constructor(root: GroupNode = emptyRoot()) {
    this.history = begin(root);
  }

  /** The rule as it is now. */
  readonly root = (): GroupNode => this.history.present;

  /** Whether something can be undone. */
  readonly canUndo = (): boolean => this.history.past.length > 0;

  /** Whether something undone can be done again. */
  readonly canRedo = (): boolean => this.history.future.length > 0;

  /** Changes the rule; changes about the same thing are undone together. A change to nothing is none. */
  readonly edit = (change: (root: GroupNode) => GroupNode | null, about: string | null = null): boolean => {
    const next = change(this.history.present);
    if (!next || next === this.history.present) return false;
    this.become(record(this.history, next, about));
    return true;
  };

  /** Puts in what was read from elsewhere: nothing before it can be undone. */
  readonly load = (root: GroupNode): void => { this.become(begin(root)); };

  /** Takes the last change back. */
  readonly undo = (): void => { this.become(undo(this.history)); };

  /** Makes it again. */
  readonly redo = (): void => { this.become(redo(this.history)); };

  /** Tells when the rule changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private become(history: History<GroupNode>): void {
    if (history === this.history) return;
    this.history = history;
    this.listeners.forEach((listener) => { listener(); });
  }
}
