import type { ControlState, FormState } from "./FormState";
import { formTypes } from "./FormState";

/** Whether the user cannot change what a control shows, and need not be told why in words. */
export function isReadOnly(state: FormState, control: ControlState): boolean {
  if (control.disabled || isFormReadOnly(state)) return true;
  const field = control.model.attribute ? state.attributes[control.model.attribute]?.field : undefined;
  if (!field) return false;
  return state.id === null ? !field.canCreate : !field.canUpdate;
}

/** Whether the whole form is for reading: the row is inactive, or not the user's to change. */
export function isFormReadOnly(state: FormState): boolean {
  return state.type === formTypes.readOnly || state.type === formTypes.disabled;
}

/** The controls that show a column, in the order of the form. */
export function controlsOf(state: FormState, attribute: string): ControlState[] {
  return Object.values(state.controls).filter((control) => control.model.attribute === attribute && control.model.kind === "bound");
}
