/** What can be undone and done again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about; changes about the same thing are undone together. */
  readonly about: string | null;
}

const longest = 200;

/** A history that begins now. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], about: null };
}

/** Adds a change. */
export function record<T>(history: History<T>, present: T, about: string | null = null): History<T> {
  if (present === history.present) return history;
  if (about !== null && about === history.about) return { ...history, present, future: [] };
  return { past: [...history.past.slice(1 - longest), history.present], present, future: [], about };
}

/** Takes the last change back. */
export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], about: null };
}

/** Makes the change again that was taken back. */
export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, about: null };
}
