import type { CellModel, ControlModel, FormModel, TabModel } from "../model/FormModel";
import type { Field, FieldValue } from "./Field";
import type { AttributeState, ControlState, FormState, FormType, PartState } from "./FormState";

/** What a form starts from. */
export interface FormStart {
  readonly model: FormModel;
  readonly type: FormType;
  readonly id: string | null;
  readonly etag: string | null;
  /** The columns of the form, and others that were read with it. */
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Values of a new row that it does not have yet, so they are dirty. */
  readonly given?: Readonly<Record<string, FieldValue>>;
}

/** The state of a form that was just opened. */
export function startState(start: FormStart): FormState {
  const { model } = start;
  return {
    model,
    type: start.type,
    id: start.id,
    etag: start.etag,
    attributes: Object.fromEntries(start.fields.map((field) => [field.name, attributeOf(field, start, model)])),
    controls: Object.fromEntries(cellsOf(model).flatMap((cell) => (cell.control ? [[cell.control.id, controlOf(cell, cell.control, start.fields)]] : []))),
    tabs: Object.fromEntries(model.tabs.map((tab) => [tab.name, { label: tab.label, visible: tab.visible, expanded: tab.expanded }])),
    sections: Object.fromEntries(model.tabs.flatMap(sectionsOf)),
    openTab: model.tabs.find((tab) => tab.visible)?.name ?? "",
    headerShown: true,
    footerShown: true,
    tabListShown: true,
    commandsShown: true,
    notifications: [],
    summary: [],
    isSaving: false,
    title: null,
  };
}

/** All cells of a form: header, tabs, footer. */
export function cellsOf(model: FormModel): CellModel[] {
  const sections = model.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections));
  return [...model.header, ...sections.flatMap((section) => section.cells), ...model.footer];
}

/** The columns that the controls of a form are bound to, each once. */
export function boundColumns(model: FormModel): string[] {
  return [...new Set(cellsOf(model).flatMap((cell) => (cell.control?.attribute ? [cell.control.attribute] : [])))];
}

/** The key of a section in the state. */
export function sectionKey(tab: string, section: string): string {
  return `${tab}/${section}`;
}

function attributeOf(field: Field, start: FormStart, model: FormModel): AttributeState {
  const stored = start.values[field.name] ?? null;
  const isRequiredHere = cellsOf(model).some(({ control }) => control?.attribute === field.name && control.required);
  return {
    field,
    stored,
    value: start.given?.[field.name] ?? stored,
    required: isRequiredHere ? "required" : field.required,
    submit: "dirty",
    refused: null,
    precision: field.precision,
  };
}

function controlOf(cell: CellModel, control: ControlModel, fields: readonly Field[]): ControlState {
  return {
    model: control,
    label: cell.label || fields.find((field) => field.name === control.attribute)?.label || control.id,
    visible: cell.visible,
    disabled: control.disabled,
    notifications: [],
    typingFault: null,
    options: null,
    showTime: null,
    lookup: { entityTypes: null, defaultViewId: null, views: [] },
    src: null,
    refreshes: 0,
    focusAsked: 0,
  };
}

function sectionsOf(tab: TabModel): [string, PartState][] {
  const sections = tab.columns.flatMap((column) => column.sections);
  return sections.map((section) => [sectionKey(tab.name, section.name), { label: section.label, visible: section.visible }]);
}
