/** A notification above every page. */
export interface Notice {
  readonly id: string;
  /** 1 success, 2 error, 3 warning, 4 information. */
  readonly level: number;
  readonly message: string;
  readonly closable: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** What scripts show over all pages: notifications and the progress indicator. */
export interface NoticeState {
  readonly notices: readonly Notice[];
  readonly progress: string | null;
}

/** Holds what scripts show over all pages. */
export class Notices {
  readonly #listeners = new Set<() => void>();
  #state: NoticeState = { notices: [], progress: null };

  readonly state = (): NoticeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(notice: Notice): void {
    this.#change({ notices: [...this.#state.notices, notice] });
  }

  remove(id: string): void {
    this.#change({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /** Shows that something is going on until it is null again. */
  progress(message: string | null): void {
    this.#change({ progress: message });
  }

  #change(changed: Partial<NoticeState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const listener of [...this.#listeners]) listener();
  }
}
