import { saveModes, type FormSession, type SaveMode } from "../../forms/life/FormSession";
import { isFormDirty } from "../../forms/state/changes";
import { validate } from "../../forms/state/validate";
import { formStrings as strings } from "../../forms/formStrings";
import { ApiFault, apiFault } from "../apiFault";
import { asyncResult } from "../asyncResult";

/** `formContext.data` over the form's state; there are no business process flows. */
export function createData(session: FormSession, entity: Xrm.Entity): Omit<Xrm.Data, "process"> {
  const save = async (options?: Xrm.SaveOptions): Promise<undefined> => {
    if (!(await session.save((options?.saveMode ?? saveModes.save) as number as SaveMode))) throw notSaved(session);
  };
  const told = (work: Promise<undefined>) =>
    asyncResult(
      work.catch((thrown: unknown) => {
        throw apiFault(thrown);
      }),
    );
  return {
    addOnLoad: (handler) => session.events.add("dataload", null, handler),
    removeOnLoad: (handler) => session.events.remove("dataload", null, handler),
    getIsDirty: () => isFormDirty(session.store.state),
    isValid: () => validate(session.store.state).length === 0,
    refresh: (saveFirst) => told(session.refresh(saveFirst).then(() => undefined)),
    save: (options?: Xrm.SaveOptions) => told(save(options)),
    attributes: entity.attributes,
    entity,
  };
}

function notSaved(session: FormSession): ApiFault {
  const [fault] = session.store.state.summary;
  return new ApiFault(fault ? `${fault.label}: ${fault.message}` : strings.notSaved, "");
}
