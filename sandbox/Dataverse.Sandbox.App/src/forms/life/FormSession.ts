import type { Table } from "../../metadata/Table";
import type { FieldValue } from "../state/Field";
import type { FormStore } from "../state/FormStore";
import type { Rights } from "./access";
import type { EventFiring } from "./EventFiring";
import type { FormEvents } from "./FormEvents";
import type { FormParts } from "./FormParts";

/** Why a form is saved; the numbers are the client API's. */
export const saveModes = { save: 1, saveAndClose: 2, deactivate: 5, reactivate: 6, assign: 47, saveAndNew: 59 } as const;

export type SaveMode = (typeof saveModes)[keyof typeof saveModes];

/** One open form: its state, its events, and what can be done with it. Scripts see it as `formContext`. */
export interface FormSession {
  readonly store: FormStore;
  readonly table: Table;
  readonly rights: Rights;
  readonly formContext: Xrm.FormContext;
  readonly events: FormEvents;
  readonly firing: EventFiring;
  readonly parts: FormParts;
  /** The main forms that the user may choose from. */
  readonly forms: readonly { readonly id: string; readonly name: string }[];
  /** Sets a value as the user does: the column's OnChange follows. */
  change(attribute: string, value: FieldValue): void;
  /** Opens a tab; its handlers of TabStateChange follow. */
  showTab(name: string): void;
  /** Checks, asks the OnSave handlers, writes and reads again. False when something kept it from being saved and the user was told. */
  save(mode: SaveMode): Promise<boolean>;
  /** Reads the row again, with or without saving first. */
  refresh(save: boolean): Promise<void>;
  close(): void;
  openForm(formId: string): void;
  refreshCommands(): void;
}
