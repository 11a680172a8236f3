import type { Table } from "../../metadata/Table";
import { createFormContext } from "../../clientapi/form/formContext";
import { executionContexts } from "../../clientapi/form/executionContext";
import type { FieldValue } from "../state/Field";
import { withValue } from "../state/changes";
import { bindHandler } from "./bindHandler";
import { EventFiring } from "./EventFiring";
import { FormEvents } from "./FormEvents";
import { FormParts } from "./FormParts";
import type { FormPlace, FormServices } from "./FormServices";
import type { FormSession, SaveMode } from "./FormSession";
import type { OpenedForm } from "./openForm";
import { reload } from "./reload";
import { Saving } from "./Saving";

/** What the handlers of a data load event learn: why the data was loaded. */
const loadStates = { initial: 1, save: 2, refresh: 3 } as const;

/** An opened form with its events and its client API; nothing has run yet. */
export function createSession(opened: OpenedForm, table: Table, forms: FormSession["forms"], services: FormServices, place: FormPlace): FormSession {
  const { store, rights } = opened;
  const events = new FormEvents();
  const contexts = executionContexts(() => session.formContext, services.context);
  const firing = new EventFiring(events, contexts, services.onHandlerFault);
  const base = {
    store, rights, table, events, firing, forms,
    parts: new FormParts(),
    change: (attribute: string, value: FieldValue) => {
      store.update((state) => withValue(state, attribute, value));
      firing.fire("onchange", attribute, session.formContext.getAttribute(attribute));
    },
    showTab: (name: string) => {
      if (store.state.openTab === name || !store.state.tabs[name]) return;
      store.update((state) => ({ ...state, openTab: name }));
      firing.fire("tabstatechange", name, session.formContext.ui.tabs.get(name));
    },
    save: (mode: SaveMode) => saving.save(mode),
    refresh: async (save: boolean) => {
      if (save && !(await saving.save(1))) return;
      if (!save) await reload(session, services, loadStates.refresh);
    },
    close: () => place.close(null),
    openForm: place.openForm,
    refreshCommands: place.refreshCommands,
  };
  const session: FormSession = Object.assign(base, { formContext: {} as Xrm.FormContext });
  const saving = new Saving(session, services, place);
  events.addModel(store.state.model, bindHandler);
  return Object.assign(session, { formContext: createFormContext(session) });
}

/** Loads the form's libraries and calls its OnLoad handlers, then those of data load; promises of OnLoad are waited for. */
export async function runOnLoad(session: FormSession, services: FormServices): Promise<void> {
  const { model } = session.store.state;
  try {
    await services.loadScripts(model.libraries);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    services.onHandlerFault({ event: "onload", functionName: "", library: model.libraries.join(", "), error });
  }
  const args = { getDataLoadState: () => loadStates.initial, disableAsyncTimeout: () => undefined };
  const loaded = session.firing.fire("onload", null, session.formContext.data.entity, args);
  await Promise.all(loaded.pending);
  session.firing.fire("dataload", null, session.formContext.data.entity, args);
  session.firing.fire("loaded", null, session.formContext.data.entity, args);
}
