import { withControlNotification, withoutControlNotification } from "../../forms/state/changes";
import type { ControlScope } from "./control";
import { lookupExtras } from "./lookupControl";
import { dateExtras, optionExtras } from "./optionControl";

type Standard = Omit<Xrm.Controls.StandardControl, keyof Xrm.Controls.Control | "setVisible">;

/** What a control with a column has beside what every control has. */
export function boundControl(scope: ControlScope, self: () => object): object {
  const { session, objects, id, state, change } = scope;
  const attribute = state().model.attribute ?? "";
  const standard = {
    getAttribute: () => objects.attributes.get(attribute) as Xrm.Attributes.Attribute,
    getDisabled: () => state().disabled,
    setDisabled: (disabled) => change({ disabled }),
    setFocus: () => change({ focusAsked: state().focusAsked + 1 }),
    setNotification(message, uniqueId) {
      const notification = { id: uniqueId ?? "", level: "ERROR", messages: [message], actions: [] } as const;
      session.store.update((form) => withControlNotification(form, id, notification));
      return true;
    },
    addNotification({ uniqueId, messages, notificationLevel = "ERROR", actions = [] }) {
      const offered = actions.map((action) => ({ message: action.message ?? "", run: () => action.actions.forEach((act) => act()) }));
      session.store.update((form) => withControlNotification(form, id, { id: uniqueId, level: notificationLevel, messages, actions: offered }));
    },
    clearNotification(uniqueId) {
      const had = state().notifications.some((one) => uniqueId === undefined || one.id === uniqueId);
      session.store.update((form) => withoutControlNotification(form, id, uniqueId));
      return had;
    },
    addOnOutputChange: (handler) => session.events.add("onoutputchange", id, handler),
    removeOnOutputChange: (handler) => session.events.remove("onoutputchange", id, handler),
    // Standard controls give nothing beside their column's value; code components would.
    getOutputs: () => ({ [`${id}.fieldControl.value`]: { value: session.store.state.attributes[attribute]?.value } }),
  } satisfies Standard;
  return Object.assign(standard, extrasFor(scope, attribute, self));
}

function extrasFor(scope: ControlScope, attribute: string, self: () => object): object {
  switch (scope.session.store.state.attributes[attribute]?.field.type) {
    case "lookup":
      return lookupExtras(scope, attribute, self);
    case "optionset":
    case "multiselectoptionset":
    case "boolean":
      return optionExtras(scope, attribute);
    case "datetime":
      return dateExtras(scope, attribute);
    default:
      return {};
  }
}
