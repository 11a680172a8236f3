import { bareId } from "../../data/odata";
import type { Form } from "../../metadata/Form";

const storageKey = (table: string) => `sandbox.form.${table}`;

/** The form that is asked for, otherwise the one that was chosen last in this browser, otherwise the table's own or the first. */
export function chosenForm(forms: readonly Form[], asked: string | null, table: string): Form | null {
  const named = (id: string | null) => (id === null ? undefined : forms.find((form) => form.id === bareId(id)));
  return named(asked) ?? named(localStorage.getItem(storageKey(table))) ?? forms.find((form) => form.isDefault) ?? forms[0] ?? null;
}

/** Remembers the form that the user chose for a table. */
export function keepForm(table: string, id: string): void {
  localStorage.setItem(storageKey(table), id);
}
