import type { FormSession } from "../../forms/life/FormSession";
import { withFormNotification, withoutFormNotification } from "../../forms/state/changes";
import type { FormState } from "../../forms/state/FormState";
import { itemCollection } from "../itemCollection";
import type { FormObjects } from "./FormObjects";

/** `formContext.ui` over the form's state. */
export function createUi(session: FormSession, objects: FormObjects): Omit<Xrm.Ui, "process"> {
  const change = (changed: Partial<FormState>) => session.store.update((form) => ({ ...form, ...changed }));
  return {
    addOnLoad: (handler) => session.events.add("onload", null, handler),
    removeOnLoad: (handler) => session.events.remove("onload", null, handler),
    addLoaded: (handler) => session.events.add("loaded", null, handler),
    removeLoaded: (handler) => session.events.remove("loaded", null, handler),
    setFormNotification(message, level, uniqueId) {
      session.store.update((form) => withFormNotification(form, { id: uniqueId, level, message }));
      return true;
    },
    clearFormNotification(uniqueId) {
      const before = session.store.state;
      session.store.update((form) => withoutFormNotification(form, uniqueId));
      return session.store.state !== before;
    },
    close: () => session.close(),
    footerSection: { getVisible: () => session.store.state.footerShown, setVisible: (footerShown) => change({ footerShown }) },
    headerSection: headerSection(session, change),
    getFormType: () => session.store.state.type as number as XrmEnum.FormType,
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
    refreshRibbon: () => session.refreshCommands(),
    setFormEntityName: (title) => change({ title }),
    controls: objects.controls,
    formSelector: formSelector(session),
    // The shell has no navigation list beside the form: related tables stand behind the tab Related.
    navigation: { items: itemCollection<Xrm.Controls.NavigationItem>(() => [], (item) => item.getId()) },
    tabs: objects.tabs,
    quickForms: itemCollection(
      () => objects.controls.get((control) => control.getControlType() === "quickform") as Xrm.Controls.QuickFormControl[],
      (control) => control.getName(),
    ),
  };
}

function headerSection(session: FormSession, change: (changed: Partial<FormState>) => void): Xrm.Controls.HeaderSection {
  return {
    getBodyVisible: () => session.store.state.headerShown,
    setBodyVisible: (headerShown) => change({ headerShown }),
    getCommandBarVisible: () => session.store.state.commandsShown,
    setCommandBarVisible: (commandsShown) => change({ commandsShown }),
    getTabNavigatorVisible: () => session.store.state.tabListShown,
    setTabNavigatorVisible: (tabListShown) => change({ tabListShown }),
  };
}

function formSelector(session: FormSession): Xrm.Controls.FormSelector {
  const items = session.forms.map(
    ({ id, name }): Xrm.Controls.FormItem => ({
      getId: () => id,
      getLabel: () => name,
      getVisible: () => true,
      setVisible: () => undefined,
      navigate: () => session.openForm(id),
    }),
  );
  return {
    getCurrentItem: () => items.find((item) => item.getId() === session.store.state.model.id) as Xrm.Controls.FormItem,
    items: itemCollection(() => items, (item) => item.getId()),
  };
}
