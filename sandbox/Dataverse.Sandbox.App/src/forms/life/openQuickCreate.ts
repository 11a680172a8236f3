import type { NewRowOptions } from "../../clientapi/Surroundings";
import { formKinds } from "../../metadata/Form";
import type { Table } from "../../metadata/Table";
import { formStrings as strings } from "../formStrings";
import type { FieldValue, LookupValue } from "../state/Field";
import { fieldOf } from "../state/fieldOf";
import { createSession, runOnLoad } from "./createSession";
import type { FormServices } from "./FormServices";
import type { FormSession } from "./FormSession";
import { valuesFrom } from "./newRowValues";
import { openForm } from "./openForm";

/** The parameter under which a quick create form is told what was typed as a name. */
export const nameKey = "name of the new row";

/** Opens the quick create form of a table; `onSaved` gets the row, or null when the form was closed. */
export async function openQuickCreate(tableName: string, options: NewRowOptions, services: FormServices, onSaved: (saved: LookupValue | null) => void) {
  const [table, forms] = await Promise.all([services.metadata.table(tableName), services.metadata.forms(tableName)]);
  const offered = forms.filter((form) => form.kind === formKinds.quickCreate);
  const form = offered.find((one) => one.id === options.formId) ?? offered.find((one) => one.isDefault) ?? offered[0];
  if (!form) throw new Error(strings.noForm(table.label, "quick create"));
  const opened = await openForm({ table, form, id: null, isQuickCreate: true, given: givenValues(table, options) }, services);
  const place = { close: onSaved, created: onSaved, startNew: () => onSaved(null), openForm: () => undefined, refreshCommands: () => undefined };
  const session: FormSession = createSession(opened, table, [], services, place);
  await runOnLoad(session, services);
  return { session, services };
}

/** What a new row starts with: the parameters, what was typed as its name, and the row that it is made from. */
export function givenValues(table: Table, { parameters = {}, from, relationship }: NewRowOptions): Record<string, FieldValue> {
  const fields = [...table.columns.values()].map(fieldOf);
  const { [nameKey]: name, ...others } = parameters;
  const text = new URLSearchParams(Object.entries(others).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))).toString();
  const given: Record<string, FieldValue> = valuesFrom(text, fields);
  if (name && table.primaryName && table.columns.get(table.primaryName)?.canCreate) given[table.primaryName] = name;
  if (from) for (const column of columnsTo(table, from.entityType, relationship)) given[column] = [from];
  return given;
}

// The lookup of the relationship that is named; without a name the only lookup to the table, when there is just one.
function columnsTo(table: Table, target: string, relationship: string | undefined): readonly string[] {
  const own = table.manyToOne.filter(({ referencedTable }) => referencedTable === target);
  const named = own.filter(({ name }) => relationship === undefined || name.toLowerCase() === relationship.toLowerCase());
  return relationship !== undefined || named.length === 1 ? named.map(({ referencingColumn }) => referencingColumn) : [];
}
