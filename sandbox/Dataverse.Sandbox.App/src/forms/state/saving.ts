import { isEmpty, type FieldValue } from "./Field";
import { formTypes, type AttributeState, type FormState } from "./FormState";
import { isDirty } from "./changes";

/**
 * The columns to write: for a new row those with a value, for a row that exists those that changed; more or fewer as the submit mode of
 * the attribute says. A column that the user may not write is never sent.
 */
export function columnsToSave(state: FormState): string[] {
  const isNew = state.id === null;
  return Object.values(state.attributes)
    .filter((attribute) => isWritable(attribute, isNew) && isSent(attribute, isNew))
    .map((attribute) => attribute.field.name);
}

/** The state after the row was written or read again: nothing is dirty but what the answer does not know. */
export function withRow(state: FormState, row: { id: string; etag: string | null; values: Readonly<Record<string, FieldValue>> }): FormState {
  const attributes = Object.fromEntries(
    Object.entries(state.attributes).map(([name, attribute]): [string, AttributeState] => {
      const stored = name in row.values ? (row.values[name] ?? null) : attribute.value;
      return [name, { ...attribute, value: stored, stored, refused: null }];
    }),
  );
  const controls = Object.fromEntries(Object.entries(state.controls).map(([id, control]) => [id, { ...control, typingFault: null }]));
  const type = state.type === formTypes.create || state.type === formTypes.quickCreate ? formTypes.update : state.type;
  return { ...state, attributes, controls, type, id: row.id, etag: row.etag, summary: [] };
}

function isWritable({ field }: AttributeState, isNew: boolean): boolean {
  return isNew ? field.canCreate : field.canUpdate;
}

function isSent(attribute: AttributeState, isNew: boolean): boolean {
  if (attribute.submit === "never") return false;
  if (attribute.submit === "always") return true;
  // The platform sets the state of a new row itself; a form only shows it beforehand.
  return isNew && !attribute.field.isState ? !isEmpty(attribute.value) : isDirty(attribute);
}
