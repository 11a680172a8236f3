import type { Problem } from "../gateway/answers";
import { type Json, sameJson } from "../model/json";

/** What is said at a node, besides what it is. */
export interface Note {
  readonly problems?: readonly Problem[];
  readonly todo?: string;
  readonly effect?: { readonly remaining: number; readonly removed: number; readonly alone: number };
  readonly verdict?: { readonly holds: boolean; readonly found: string | null };
}

const nothing: Note = {};

/** What is said at each node. A node is drawn again only when something else is said at it. */
export class NoteStore {
  private notes = new Map<string, Note>();
  private readonly listeners = new Set<() => void>();

  /** What is said at a node; the same object as long as it is the same. */
  readonly at = (id: string): Note => this.notes.get(id) ?? nothing;

  /** Says one kind of thing anew, at all nodes. */
  readonly say = <K extends keyof Note>(kind: K, said: ReadonlyMap<string, Note[K]>): void => {
    const next = new Map<string, Note>();
    for (const id of new Set([...this.notes.keys(), ...said.keys()])) {
      const before = this.notes.get(id) ?? nothing;
      const now = said.get(id);
      const note = sameJson(before[kind] as Json | undefined, now as Json | undefined) ? before : withPart(before, kind, now);
      if (Object.keys(note).length > 0) next.set(id, note);
    }
    this.notes = next;
    this.listeners.forEach((listener) => { listener(); });
  };

  /** Tells when something else is said. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

function withPart(note: Note, kind: keyof Note, part: unknown): Note {
  const rest = Object.fromEntries(Object.entries(note).filter(([name]) => name !== kind));
  return part === undefined ? rest : { ...rest, [kind]: part };
}
