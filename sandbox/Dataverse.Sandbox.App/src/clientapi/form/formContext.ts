import type { FormSession } from "../../forms/life/FormSession";
import { cellsOf } from "../../forms/state/startState";
import type { TabModel } from "../../forms/model/FormModel";
import { itemCollection } from "../itemCollection";
import { createAttribute } from "./attribute";
import { createControl } from "./control";
import { createData } from "./data";
import { createEntity } from "./entity";
import type { FormObjects } from "./FormObjects";
import { createSection, createTab } from "./tab";
import { createUi } from "./ui";

/** The `formContext` of an open form. `process` of data and ui is absent: the sandbox has no business process flows. */
export function createFormContext(session: FormSession): Xrm.FormContext {
  const { model } = session.store.state;
  const attributes: Xrm.Attributes.Attribute[] = [];
  const controls: Xrm.Controls.Control[] = [];
  const sections = new Map<string, Xrm.Controls.Section>();
  const tabs: Xrm.Controls.Tab[] = [];
  const objects: FormObjects = {
    context: () => context,
    entity: () => entity,
    attributes: itemCollection(() => attributes, (attribute) => attribute.getName()),
    controls: itemCollection(() => controls, (control) => control.getName()),
    tabs: itemCollection(() => tabs, (tab) => tab.getName()),
    controlsOf(name) {
      const own = () => controls.filter((control) => columnOf(session, control) === name) as Xrm.Controls.StandardControl[];
      return itemCollection(own, (control) => control.getName());
    },
    sectionOf: (control) => sections.get(control) ?? null,
  };
  const entity = createEntity(session, objects.attributes);
  const ui = createUi(session, objects) as Xrm.Ui;
  attributes.push(...Object.keys(session.store.state.attributes).map((name) => createAttribute(session, objects, name)));
  controls.push(...cellsOf(model).flatMap((cell) => (cell.control ? [createControl(session, objects, cell.control.id)] : [])));
  tabs.push(...model.tabs.map((tab) => createTab(session, () => ui, tab.name, sectionsOf(session, objects, tab, sections))));
  const context: Xrm.FormContext = {
    data: createData(session, entity) as Xrm.Data,
    ui,
    getAttribute: objects.attributes.get as Xrm.FormContext["getAttribute"],
    getControl: objects.controls.get as Xrm.FormContext["getControl"],
  };
  return context;
}

function sectionsOf(session: FormSession, objects: FormObjects, tab: TabModel, known: Map<string, Xrm.Controls.Section>): Xrm.Controls.Section[] {
  return tab.columns.flatMap((column) => column.sections).map((section) => {
    const ids = section.cells.flatMap((cell) => (cell.control ? [cell.control.id] : []));
    const made = createSection(session, objects, tab.name, section.name, ids);
    for (const id of ids) known.set(id, made);
    return made;
  });
}

function columnOf(session: FormSession, control: Xrm.Controls.Control): string | null {
  const model = session.store.state.controls[control.getName()]?.model;
  return model?.kind === "bound" ? model.attribute : null;
}
