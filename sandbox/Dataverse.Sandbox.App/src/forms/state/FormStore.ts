import type { FormState } from "./FormState";

/** Holds the current state of one form and tells who watches. Scripts read what they wrote at once. */
export class FormStore {
  readonly #listeners = new Set<() => void>();
  #state: FormState;

  constructor(state: FormState) {
    this.#state = state;
  }

  get state(): FormState {
    return this.#state;
  }

  /** Replaces the state; a change that returns the same state tells nobody. */
  update(change: (state: FormState) => FormState): void {
    const next = change(this.#state);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls the listener after each change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
