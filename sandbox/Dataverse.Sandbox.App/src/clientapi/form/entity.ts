import { saveModes, type FormSession } from "../../forms/life/FormSession";
import { isDirty, isFormDirty } from "../../forms/state/changes";
import { referenceTo } from "../../forms/state/FormState";
import { columnsToSave } from "../../forms/state/saving";
import { validate } from "../../forms/state/validate";
import { encoding } from "../encoding";

const modes = { saveandclose: saveModes.saveAndClose, saveandnew: saveModes.saveAndNew } as const;

/** `formContext.data.entity` over the form's state. */
export function createEntity(session: FormSession, attributes: Xrm.Collection.ItemCollection<Xrm.Attributes.Attribute>): Xrm.Entity {
  const state = () => session.store.state;
  const nameColumn = session.table.primaryName ?? "";
  return {
    addOnSave: (handler) => session.events.add("onsave", null, handler),
    removeOnSave: (handler) => session.events.remove("onsave", null, handler),
    addOnPostSave: (handler) => session.events.add("postsave", null, handler),
    removeOnPostSave: (handler) => session.events.remove("postsave", null, handler),
    getDataXml: () => dataXml(session),
    getEntityName: () => session.table.logicalName,
    getEntityReference: () => referenceTo(state(), nameColumn) ?? { id: "", entityType: session.table.logicalName },
    // Ids stand in braces and capitals here, as they always did.
    getId: () => (state().id ? `{${String(state().id).toUpperCase()}}` : ""),
    getIsDirty: () => isFormDirty(state()),
    getPrimaryAttributeValue: () => String(state().attributes[nameColumn]?.value ?? ""),
    isValid: () => validate(state()).length === 0,
    save: (mode?: Xrm.EntitySaveMode) => void session.save(mode ? modes[mode] : saveModes.save).catch(() => undefined),
    attributes,
  };
}

function dataXml({ store, table }: FormSession): string {
  const columns = columnsToSave(store.state).flatMap((name) => store.state.attributes[name] ?? []);
  const dirty = columns.filter((attribute) => attribute.submit === "always" || isDirty(attribute));
  const text = dirty.map(({ field, value }) => `<${field.name}>${encoding.xmlEncode(String(value ?? ""))}</${field.name}>`);
  return `<${table.logicalName}>${text.join("")}</${table.logicalName}>`;
}
