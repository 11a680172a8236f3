import type { FormSession } from "../../forms/life/FormSession";
import { sectionKey } from "../../forms/state/startState";
import type { PartState } from "../../forms/state/FormState";
import { itemCollection } from "../itemCollection";
import type { FormObjects } from "./FormObjects";

/** A tab of the client API over the form's state. */
export function createTab(session: FormSession, ui: () => Xrm.Ui, name: string, sections: readonly Xrm.Controls.Section[]): Xrm.Controls.Tab {
  const state = () => session.store.state.tabs[name];
  const change = (changed: Partial<PartState> & { expanded?: boolean }) =>
    session.store.update((form) => {
      const tab = form.tabs[name];
      return tab ? { ...form, tabs: { ...form.tabs, [name]: { ...tab, ...changed } } } : form;
    });
  const open = () => session.showTab(name);
  const tab = {
    addTabStateChange: (handler) => session.events.add("tabstatechange", name, handler),
    removeTabStateChange: (handler) => session.events.remove("tabstatechange", name, handler),
    // One tab is open at a time, as in the platform's own app.
    getDisplayState: () => (session.store.state.openTab === name ? "expanded" : "collapsed"),
    setDisplayState: (wanted) => wanted === "expanded" && open(),
    getLabel: () => state()?.label ?? "",
    setLabel: (label) => change({ label }),
    getName: () => name,
    getParent: ui,
    getVisible: () => state()?.visible ?? false,
    setVisible: (visible) => change({ visible }),
    setFocus: open,
    sections: itemCollection(() => sections, (section) => section.getName()),
  } satisfies Xrm.Controls.Tab;
  return tab;
}

/** A section of the client API over the form's state. */
export function createSection(session: FormSession, objects: FormObjects, tab: string, name: string, controls: readonly string[]): Xrm.Controls.Section {
  const key = sectionKey(tab, name);
  const change = (changed: Partial<PartState>) =>
    session.store.update((form) => {
      const section = form.sections[key];
      return section ? { ...form, sections: { ...form.sections, [key]: { ...section, ...changed } } } : form;
    });
  return {
    getLabel: () => session.store.state.sections[key]?.label ?? "",
    setLabel: (label) => change({ label }),
    getName: () => name,
    getParent: () => objects.tabs.get(tab) as Xrm.Controls.Tab,
    getVisible: () => session.store.state.sections[key]?.visible ?? false,
    setVisible: (visible) => change({ visible }),
    controls: itemCollection(() => controls.flatMap((id) => objects.controls.get(id) ?? []), (control) => control.getName()),
  };
}
