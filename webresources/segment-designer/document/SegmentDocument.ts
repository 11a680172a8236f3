/** Where a segment stands. */
export interface SegmentState {
  /** Null while it was never saved. */
  readonly id: string | null;
  readonly key: string | null;
  readonly name: string;
  /** The table of its customers. */
  readonly table: "contact" | "account";
  readonly status: "draft" | "published" | "retired";
  readonly version: number | null;
  /** The rule that is edited: the drafted one of a published segment, else the rule itself. */
  readonly text: string | null;
  /** The rule in force; null while none is. */
  readonly published: string | null;
  /** Whether the user may change the rule. */
  readonly canWrite: boolean;
}

/** The segment that the designer edits, in a form or by itself. */
export interface SegmentDocument {
  /** The same object until something changes. */
  readonly state: () => SegmentState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts the edited rule into the document. Null is no rule. */
  readonly write: (text: string | null) => void;
  /** Calls back before the document is saved, while there is still time to write. */
  readonly beforeSave: (callback: () => void) => () => void;
  /** Saves it; rejects with the platform's words. */
  readonly save: () => Promise<void>;
  /** Reads again what others changed, as a publication does. */
  readonly refresh: () => Promise<void>;
}

/** The rule that is edited and the one in force, of the columns of a segment. */
export function rulesOf(status: SegmentState["status"], rule: string | null, drafted: string | null): Pick<SegmentState, "text" | "published"> {
  return { text: drafted ?? rule, published: status === "published" ? rule : null };
}
