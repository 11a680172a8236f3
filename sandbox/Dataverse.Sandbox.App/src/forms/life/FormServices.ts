import type { WebApi } from "../../data/WebApi";
import type { Metadata } from "../../metadata/Metadata";
import type { LookupValue } from "../state/Field";
import type { HandlerFault } from "./EventFiring";

/** What a form needs of the app around it. */
export interface FormServices {
  readonly api: WebApi;
  readonly metadata: Metadata;
  readonly user: LookupValue;
  readonly currency: LookupValue | null;
  readonly language: number;
  readonly context: () => Xrm.GlobalContext;
  readonly loadScripts: (names: readonly string[]) => Promise<void>;
  readonly onHandlerFault: (fault: HandlerFault) => void;
  /** Somebody else changed the row: what shall happen? */
  readonly onConflict: (conflict: Conflict) => Promise<"reload" | "overwrite" | "cancel">;
  readonly announce: (text: string) => void;
}

/** Who changed a row after it was read here. */
export interface Conflict {
  readonly name: string;
  readonly changedBy: string;
  readonly changedOn: Date | null;
}

/** Where the form stands on the page, and what happens to it there. */
export interface FormPlace {
  /** The form is done with: closed by a script, saved and closed, or its row deleted. */
  readonly close: (saved: LookupValue | null) => void;
  /** A new row was created: the form goes on as that row's. */
  readonly created: (row: LookupValue) => void;
  readonly startNew: () => void;
  readonly openForm: (formId: string) => void;
  readonly refreshCommands: () => void;
}
