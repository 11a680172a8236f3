import type { SegmentDocument, SegmentState } from "../document/SegmentDocument";

const unsaved: SegmentState = {
  id: null, key: null, name: "Globetrotters", table: "contact", status: "draft", version: null, text: null, published: null, canWrite: true,
};

/** A segment in memory. */
export class FakeDocument implements SegmentDocument {
  readonly calls: string[] = [];
  private known: SegmentState;
  private readonly listeners = new Set<() => void>();
  private readonly flushes = new Set<() => void>();

  constructor(state: Partial<SegmentState> = {}) {
    this.known = { ...unsaved, ...state };
  }

  readonly state = (): SegmentState => this.known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly write = (text: string | null): void => { if (text !== this.known.text) this.become({ text }); };

  readonly beforeSave = (callback: () => void): (() => void) => {
    this.flushes.add(callback);
    return () => this.flushes.delete(callback);
  };

  /** What is still to be written is written now. */
  readonly saveAll = (): void => { this.flushes.forEach((flush) => { flush(); }); };

  readonly save = (): Promise<void> => {
    this.saveAll();
    this.calls.push("save");
    this.become({ id: "00000000-0000-0000-0000-000000000001", key: "globetrotter" });
    return Promise.resolve();
  };

  readonly refresh = (): Promise<void> => {
    this.calls.push("refresh");
    return Promise.resolve();
  };

  /** Somebody else, or the form, changes it. */
  readonly become = (change: Partial<SegmentState>): void => {
    this.known = { ...this.known, ...change };
    this.listeners.forEach((listener) => { listener(); });
  };
}
