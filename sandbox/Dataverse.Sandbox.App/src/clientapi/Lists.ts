/** The lists on the page, so that scripts can have them read again. */
export class Lists {
  readonly #reloads = new Set<() => void>();

  /** A list is on the page until the returned function is called. */
  add(reload: () => void): () => void {
    this.#reloads.add(reload);
    return () => this.#reloads.delete(reload);
  }

  reload(): void {
    for (const reload of [...this.#reloads]) reload();
  }
}
