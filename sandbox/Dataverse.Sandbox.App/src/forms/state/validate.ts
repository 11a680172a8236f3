import { formStrings as strings } from "../formStrings";
import { isEmpty } from "./Field";
import type { AttributeState, ControlState, Fault, FormState } from "./FormState";
import { controlsOf } from "./selectors";

/** All that keeps the form from being saved, in the order of the form. */
export function validate(state: FormState): Fault[] {
  return Object.values(state.attributes).flatMap((attribute) => {
    const controls = controlsOf(state, attribute.field.name);
    const message = faultOf(attribute, controls);
    if (message === null) return [];
    const shown = controls.find((control) => control.visible) ?? controls[0];
    return [{ attribute: attribute.field.name, control: shown?.model.id ?? null, label: shown?.label ?? attribute.field.label, message }];
  });
}

/** What is wrong with one attribute, or null. */
function faultOf(attribute: AttributeState, controls: readonly ControlState[]): string | null {
  if (attribute.refused !== null) return attribute.refused;
  const typing = controls.find((control) => control.typingFault !== null);
  if (typing) return typing.typingFault;
  const stopping = controls.flatMap((control) => control.notifications).find((notification) => notification.level === "ERROR");
  if (stopping) return stopping.messages[0] ?? strings.faults.refused;
  return isMissing(attribute, controls) ? strings.faults.required : null;
}

// A column that nobody can fill in here is not asked for: one that is not on the form, or only read-only.
function isMissing(attribute: AttributeState, controls: readonly ControlState[]): boolean {
  if (attribute.required !== "required" || !isEmpty(attribute.value)) return false;
  return controls.some((control) => !control.disabled);
}
