/** A subgrid that is on the page, as scripts reach it. */
export interface GridPart {
  readonly refresh: () => void;
  readonly rows: () => readonly { readonly id: string; readonly name: string }[];
  readonly selected: () => readonly { readonly id: string; readonly name: string }[];
  readonly total: () => number;
  readonly view: () => { readonly id: string; readonly name: string } | null;
  readonly showView: (id: string) => void;
  readonly fetchXml: () => string;
  readonly openRelated: () => void;
}

/** The frames and grids that are on the page now, by control. A tab that was never opened has none yet. */
export class FormParts {
  readonly #frames = new Map<string, HTMLIFrameElement>();
  readonly #grids = new Map<string, GridPart>();
  readonly #quickViews = new Set<string>();
  readonly #waiting = new Map<string, ((frame: HTMLIFrameElement) => void)[]>();

  /** A frame has loaded its page; who waits for it gets it. */
  frameLoaded(control: string, frame: HTMLIFrameElement): void {
    this.#frames.set(control, frame);
    const waiting = this.#waiting.get(control) ?? [];
    this.#waiting.delete(control);
    for (const resolve of waiting) resolve(frame);
  }

  /** A frame left the page, or loads another one. */
  frameGone(control: string): void {
    this.#frames.delete(control);
  }

  frame(control: string): HTMLIFrameElement | null {
    return this.#frames.get(control) ?? null;
  }

  /** The frame once its page has loaded, now or when its tab is opened. */
  loadedFrame(control: string): Promise<HTMLIFrameElement> {
    const frame = this.#frames.get(control);
    if (frame) return Promise.resolve(frame);
    return new Promise((resolve) => this.#waiting.set(control, [...(this.#waiting.get(control) ?? []), resolve]));
  }

  /** A grid is on the page until the returned function is called. */
  gridShown(control: string, grid: GridPart): () => void {
    this.#grids.set(control, grid);
    return () => {
      if (this.#grids.get(control) === grid) this.#grids.delete(control);
    };
  }

  grid(control: string): GridPart | null {
    return this.#grids.get(control) ?? null;
  }

  quickViewLoaded(control: string): void {
    this.#quickViews.add(control);
  }

  isQuickViewLoaded(control: string): boolean {
    return this.#quickViews.has(control);
  }
}
