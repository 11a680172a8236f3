import type { ControlModel, FormModel } from "../model/FormModel";
import type { Field, FieldValue, LookupValue, Option, RequirementLevel } from "./Field";

/** What a form is for; the numbers are the client API's. */
export const formTypes = { create: 1, update: 2, readOnly: 3, disabled: 4, quickCreate: 5 } as const;

export type FormType = (typeof formTypes)[keyof typeof formTypes];

/** All of a form that changes while it is open. Immutable: a change makes a new one. */
export interface FormState {
  readonly model: FormModel;
  readonly type: FormType;
  /** Null until the row is created. */
  readonly id: string | null;
  /** The version that was read, for If-Match. */
  readonly etag: string | null;
  readonly attributes: Readonly<Record<string, AttributeState>>;
  readonly controls: Readonly<Record<string, ControlState>>;
  readonly tabs: Readonly<Record<string, PartState & { readonly expanded: boolean }>>;
  /** By tab and section: `tab/section`. */
  readonly sections: Readonly<Record<string, PartState>>;
  readonly openTab: string;
  readonly headerShown: boolean;
  readonly footerShown: boolean;
  readonly tabListShown: boolean;
  readonly commandsShown: boolean;
  readonly notifications: readonly FormNotification[];
  /** What went wrong at the last save, per attribute: shown in the summary above the form. */
  readonly summary: readonly Fault[];
  readonly isSaving: boolean;
  /** The form's entity name as a script changed it (`setFormEntityName`). */
  readonly title: string | null;
}

export interface AttributeState {
  readonly field: Field;
  readonly value: FieldValue;
  /** As the row held it when it was last read. */
  readonly stored: FieldValue;
  readonly required: RequirementLevel;
  readonly submit: "always" | "dirty" | "never";
  /** The message of `setIsValid(false, message)`. */
  readonly refused: string | null;
  readonly precision: number | null;
}

export interface ControlState {
  readonly model: ControlModel;
  readonly label: string;
  readonly visible: boolean;
  readonly disabled: boolean;
  readonly notifications: readonly ControlNotification[];
  /** Why what was typed is not a value of the column yet. */
  readonly typingFault: string | null;
  /** The options as a script changed them. */
  readonly options: readonly Option[] | null;
  readonly showTime: boolean | null;
  readonly lookup: LookupSearch;
  /** The address of a frame as a script set it. */
  readonly src: string | null;
  /** Raised when the control must load again. */
  readonly refreshes: number;
  /** Raised when a script asks for the focus. */
  readonly focusAsked: number;
}

/** How scripts changed the search of a lookup. */
export interface LookupSearch {
  readonly entityTypes: readonly string[] | null;
  readonly defaultViewId: string | null;
  readonly views: readonly CustomView[];
}

/** A view that a script added to a lookup. */
export interface CustomView {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  readonly fetchXml: string;
  readonly layoutXml: string;
}

/** What tabs and sections have in common. */
export interface PartState {
  readonly label: string;
  readonly visible: boolean;
}

export interface ControlNotification {
  readonly id: string;
  readonly level: "ERROR" | "RECOMMENDATION";
  readonly messages: readonly string[];
  readonly actions: readonly { readonly message: string; readonly run: () => void }[];
}

export interface FormNotification {
  readonly id: string;
  readonly level: "ERROR" | "WARNING" | "INFO";
  readonly message: string;
}

/** Something that keeps a form from being saved, and where. */
export interface Fault {
  readonly attribute: string;
  readonly control: string | null;
  readonly label: string;
  readonly message: string;
}

/** The name and id of the row, as a lookup to it would hold them. */
export function referenceTo(state: FormState, nameColumn: string): LookupValue | null {
  if (!state.id) return null;
  const name = state.attributes[nameColumn]?.value;
  return { id: state.id, entityType: state.model.table, name: typeof name === "string" ? name : undefined };
}
