import { type FieldValue, sameValue } from "./Field";
import type { AttributeState, ControlNotification, ControlState, FormNotification, FormState } from "./FormState";

/** Changes one attribute; a name that the form does not have changes nothing. */
export function withAttribute(state: FormState, name: string, change: Partial<AttributeState>): FormState {
  const attribute = state.attributes[name];
  return attribute ? { ...state, attributes: { ...state.attributes, [name]: { ...attribute, ...change } } } : state;
}

/** Sets a value; what was wrong with the one before is forgotten. */
export function withValue(state: FormState, name: string, value: FieldValue): FormState {
  const attribute = state.attributes[name];
  if (!attribute) return state;
  const next = withAttribute(state, name, { value, refused: null });
  return { ...next, summary: next.summary.filter((fault) => fault.attribute !== name) };
}

/** Changes one control; an id that the form does not have changes nothing. */
export function withControl(state: FormState, id: string, change: Partial<ControlState>): FormState {
  const control = state.controls[id];
  return control ? { ...state, controls: { ...state.controls, [id]: { ...control, ...change } } } : state;
}

/** Adds a notification to a control, in place of one with the same id. */
export function withControlNotification(state: FormState, id: string, notification: ControlNotification): FormState {
  const others = state.controls[id]?.notifications.filter((one) => one.id !== notification.id) ?? [];
  return withControl(state, id, { notifications: [...others, notification] });
}

/** Takes one notification from a control, or all. */
export function withoutControlNotification(state: FormState, id: string, notification?: string): FormState {
  const notifications = state.controls[id]?.notifications.filter((one) => notification !== undefined && one.id !== notification) ?? [];
  return withControl(state, id, { notifications });
}

/** Adds a notification above the form, in place of one with the same id. */
export function withFormNotification(state: FormState, notification: FormNotification): FormState {
  return { ...state, notifications: [...state.notifications.filter((one) => one.id !== notification.id), notification] };
}

/** Takes a notification from above the form. */
export function withoutFormNotification(state: FormState, id: string): FormState {
  const notifications = state.notifications.filter((one) => one.id !== id);
  return notifications.length === state.notifications.length ? state : { ...state, notifications };
}

/** Whether the attribute's value differs from what the row holds. */
export function isDirty(attribute: AttributeState): boolean {
  return !sameValue(attribute.value, attribute.stored);
}

/** Whether anything on the form would be saved or lost. */
export function isFormDirty(state: FormState): boolean {
  const typing = Object.values(state.controls).some((control) => control.typingFault !== null);
  return typing || Object.values(state.attributes).some((attribute) => attribute.submit !== "never" && isDirty(attribute));
}
