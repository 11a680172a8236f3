import type { FormSession } from "../../forms/life/FormSession";
import { withControl } from "../../forms/state/changes";
import type { ControlState } from "../../forms/state/FormState";
import { boundControl } from "./boundControl";
import type { FormObjects } from "./FormObjects";
import { frameControl } from "./frameControl";
import { gridControl } from "./gridControl";
import { quickViewControl } from "./quickViewControl";

/** What the builders of controls work with. */
export interface ControlScope {
  readonly session: FormSession;
  readonly objects: FormObjects;
  readonly id: string;
  readonly state: () => ControlState;
  readonly change: (changed: Partial<ControlState>) => void;
}

/** A control of the client API over the form's state. */
export function createControl(session: FormSession, objects: FormObjects, id: string): Xrm.Controls.Control {
  const state = () => {
    const control = session.store.state.controls[id];
    if (!control) throw new Error(id);
    return control;
  };
  const scope = { session, objects, id, state, change: (changed: Partial<ControlState>) => session.store.update((form) => withControl(form, id, changed)) };
  const control = {
    getControlType: () => typeOf(scope),
    getLabel: () => state().label,
    setLabel: (label) => scope.change({ label }),
    getName: () => id,
    // A control in the header or the footer has no section.
    getParent: () => objects.sectionOf(id) as Xrm.Controls.Section,
    getVisible: () => state().visible,
    setVisible: (visible) => scope.change({ visible }),
  } satisfies Xrm.Controls.Control & Xrm.Controls.UiCanSetVisibleElement;
  return Object.assign(control, extrasOf(scope, () => control));
}

function extrasOf(scope: ControlScope, self: () => object): object {
  switch (scope.state().model.kind) {
    case "bound":
      return boundControl(scope, self);
    case "subgrid":
      return gridControl(scope);
    case "quickView":
      return quickViewControl(scope);
    case "webResource":
    case "iframe":
      return frameControl(scope);
    default:
      return {};
  }
}

const controlTypes = {
  subgrid: "subgrid", quickView: "quickform", webResource: "webresource", iframe: "iframe", timeline: "timelinewall", unknown: "standard",
} as const;

function typeOf({ session, state }: ControlScope): Xrm.Controls.ControlType {
  const { kind, attribute } = state().model;
  if (kind === "bound") {
    const type = session.store.state.attributes[attribute ?? ""]?.field.type;
    // The types lack multiselectoptionset, which the documentation has.
    if (type === "multiselectoptionset") return type as unknown as Xrm.Controls.ControlType;
    return type === "lookup" || type === "optionset" ? type : "standard";
  }
  return controlTypes[kind];
}
