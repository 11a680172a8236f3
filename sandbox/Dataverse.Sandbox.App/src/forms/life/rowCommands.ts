import { saveArguments } from "../../clientapi/form/saveArguments";
import { rowPath } from "../../data/odata";
import type { LookupValue } from "../state/Field";
import { lookupProperty } from "../state/rowBody";
import { formTypes } from "../state/FormState";
import type { FormServices } from "./FormServices";
import { type FormSession, saveModes, type SaveMode } from "./FormSession";
import { reload } from "./reload";

/** Sets the row's state with one of its status reasons; OnSave handlers may prevent it. */
export async function setState(session: FormSession, services: FormServices, state: number, status: number | null): Promise<void> {
  const { store, table } = session;
  if (!isAllowed(session, state === 0 ? saveModes.reactivate : saveModes.deactivate)) return;
  await services.api.update(table.entitySet, store.state.id ?? "", { statecode: state, ...(status === null ? {} : { statuscode: status }) });
  await reload(session, services, 2);
  const type = !session.rights.has("WriteAccess") ? formTypes.readOnly : state === 0 ? formTypes.update : formTypes.disabled;
  store.update((form) => ({ ...form, type }));
  session.refreshCommands();
}

/** Gives the row another owner. What the user may do with it afterwards is another matter, so the form is read anew. */
export async function assign(session: FormSession, services: FormServices, owner: LookupValue): Promise<void> {
  const { store, table } = session;
  if (!isAllowed(session, saveModes.assign)) return;
  const { entitySet } = await services.metadata.header(owner.entityType);
  const property = lookupProperty(table, "ownerid", owner.entityType);
  await services.api.update(table.entitySet, store.state.id ?? "", { [`${property}@odata.bind`]: `/${rowPath(entitySet, owner.id)}` });
  await reload(session, services, 2);
}

function isAllowed(session: FormSession, mode: SaveMode): boolean {
  const args = saveArguments(mode);
  session.firing.fire("onsave", null, session.formContext.data.entity, args);
  return !args.said.prevented;
}
