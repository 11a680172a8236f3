import type { ReactNode } from "react";

/** A dialog that is open, and what shows it. */
export interface OpenDialog {
  readonly id: number;
  readonly content: ReactNode;
}

/** The dialogs that are open, the last one on top. Whoever opens one waits for what it is closed with. */
export class DialogStack {
  readonly #listeners = new Set<() => void>();
  #open: readonly OpenDialog[] = [];
  #last = 0;

  /** Opens a dialog; `render` gets the function that closes it with a result. */
  open<T>(render: (close: (result: T) => void) => ReactNode): Promise<T> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      const close = (result: T) => {
        this.#show(this.#open.filter((dialog) => dialog.id !== id));
        resolve(result);
      };
      this.#show([...this.#open, { id, content: render(close) }]);
    });
  }

  readonly list = (): readonly OpenDialog[] => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #show(open: readonly OpenDialog[]): void {
    this.#open = open;
    for (const listener of [...this.#listeners]) listener();
  }
}
