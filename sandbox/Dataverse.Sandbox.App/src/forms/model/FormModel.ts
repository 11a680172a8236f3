import type { ControlKind } from "./controlKinds";

/** What a systemform row is for: its option `type`. */
export type FormKind = "main" | "quickCreate" | "quick" | "card" | "other";

/** A form as its FormXml states it; nothing here changes while the form is open. */
export interface FormModel {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly kind: FormKind;
  readonly header: readonly CellModel[];
  readonly tabs: readonly TabModel[];
  readonly footer: readonly CellModel[];
  readonly libraries: readonly string[];
  readonly events: readonly FormEventModel[];
  readonly parameters: readonly FormParameterModel[];
  readonly related: readonly RelatedModel[];
}

export interface TabModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly labelShown: boolean;
  readonly visible: boolean;
  readonly expanded: boolean;
  readonly columns: readonly TabColumnModel[];
}

export interface TabColumnModel {
  /** As CSS takes it, such as `34%`. */
  readonly width: string;
  readonly sections: readonly SectionModel[];
}

export interface SectionModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly labelShown: boolean;
  readonly visible: boolean;
  readonly columns: number;
  readonly labelPosition: "left" | "top";
  readonly cells: readonly CellModel[];
}

/** A cell and its place in the section's grid; rows and columns count from 1, as CSS does. */
export interface CellModel {
  readonly id: string;
  readonly label: string;
  readonly labelShown: boolean;
  readonly visible: boolean;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Absent in a spacer. */
  readonly control: ControlModel | null;
}

export interface ControlModel {
  /** Its name in the client API: `pcrm_name`, `header_ownerid`, `WebResource_designer`. */
  readonly id: string;
  readonly kind: ControlKind;
  readonly classId: string;
  /** The column it is bound to. */
  readonly attribute: string | null;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An event with its handlers, in the order in which they are called. */
export interface FormEventModel {
  readonly name: string;
  /** The column of onchange, the control of a control's event, the tab of tabstatechange. */
  readonly target: string | null;
  readonly handlers: readonly HandlerModel[];
}

export interface HandlerModel {
  readonly functionName: string;
  readonly library: string;
  readonly enabled: boolean;
  readonly passContext: boolean;
  /** As written in the form designer: comma separated JavaScript values. */
  readonly parameters: string;
}

/** A parameter that a form takes beside the platform's own. */
export interface FormParameterModel {
  readonly name: string;
  readonly type: string;
}

/** An entry of the form's navigation: a table related to this one. */
export interface RelatedModel {
  readonly id: string;
  readonly relationship: string;
  readonly label: string;
  readonly viewId: string | null;
  readonly shown: boolean;
}
