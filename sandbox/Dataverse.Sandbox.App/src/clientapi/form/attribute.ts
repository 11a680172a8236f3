import type { FormSession } from "../../forms/life/FormSession";
import { isDirty, withAttribute, withValue } from "../../forms/state/changes";
import type { FieldValue } from "../../forms/state/Field";
import type { AttributeState } from "../../forms/state/FormState";
import { attributeExtras } from "./attributeExtras";
import type { FormObjects } from "./FormObjects";

const apiTypes: Readonly<Partial<Record<string, Xrm.Attributes.AttributeType>>> = {
  uniqueidentifier: "string", image: "string", file: "string", other: "string",
};

/** An attribute of the client API over the form's state. */
export function createAttribute(session: FormSession, objects: FormObjects, name: string): Xrm.Attributes.Attribute {
  const state = (): AttributeState => {
    const attribute = session.store.state.attributes[name];
    if (!attribute) throw new Error(name);
    return attribute;
  };
  const change = (changed: Partial<AttributeState>) => session.store.update((form) => withAttribute(form, name, changed));
  const attribute = {
    addOnChange: (handler) => session.events.add("onchange", name, handler),
    removeOnChange: (handler) => session.events.remove("onchange", name, handler),
    fireOnChange: () => void session.firing.fire("onchange", name, attribute),
    getAttributeType: () => apiTypes[state().field.type] ?? (state().field.type as Xrm.Attributes.AttributeType),
    getFormat: () => formatOf(state()),
    getIsDirty: () => isDirty(state()),
    getName: () => name,
    getParent: () => objects.entity(),
    getRequiredLevel: () => state().required,
    setRequiredLevel: (required) => change({ required }),
    getSubmitMode: () => state().submit,
    setSubmitMode: (submit) => change({ submit }),
    getUserPrivilege: () => privilegeOf(state()),
    getValue: () => scriptValue(state().value),
    setValue: (value) => session.store.update((form) => withValue(form, name, fieldValue(value))),
    setIsValid: (valid, message) => change({ refused: valid ? null : (message ?? "") }),
    controls: objects.controlsOf(name),
  } satisfies Xrm.Attributes.Attribute;
  return Object.assign(attribute, attributeExtras(state, change));
}

function formatOf({ field }: AttributeState): Xrm.Attributes.AttributeFormat {
  if (field.type === "memo") return "textarea";
  return (field.format || (field.type === "string" ? "text" : "none")) as Xrm.Attributes.AttributeFormat;
}

function privilegeOf({ field }: AttributeState): Xrm.Privilege {
  return { canRead: field.canRead, canCreate: field.canCreate, canUpdate: field.canUpdate };
}

// Scripts get copies: what they do to an array or a date changes nothing until they set it.
function scriptValue(value: FieldValue): Xrm.Attributes.AttributeValues | null {
  if (value instanceof Date) return new Date(value);
  if (!Array.isArray(value)) return value as Xrm.Attributes.AttributeValues | null;
  return value.map((item: unknown) => (typeof item === "object" ? { ...item } : item)) as Xrm.Attributes.AttributeValues;
}

function fieldValue(value: unknown): FieldValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return new Date(value);
  return Array.isArray(value) ? [...value] : (value as FieldValue);
}
