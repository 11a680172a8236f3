import type { Metadata } from "../../metadata/Metadata";
import { formStrings as strings } from "../formStrings";
import { readForm } from "../model/readForm";
import type { LookupValue } from "../state/Field";
import { fieldOf } from "../state/fieldOf";
import { formTypes } from "../state/FormState";
import { FormStore } from "../state/FormStore";
import { rowValues } from "../state/rowValues";
import { boundColumns, startState } from "../state/startState";
import { createSession } from "./createSession";
import type { FormServices } from "./FormServices";
import type { FormSession } from "./FormSession";
import { columnsToRead, rowQuery } from "./rowQuery";

const nowhere = { close: () => undefined, created: () => undefined, startNew: () => undefined, openForm: () => undefined, refreshCommands: () => undefined };

/** Reads the row that a lookup points to into a quick view form. Nothing of it can be changed, and no script runs. */
export async function openQuickView(target: LookupValue, formId: string, metadata: Metadata, services: FormServices): Promise<FormSession> {
  const [table, forms] = await Promise.all([metadata.table(target.entityType), metadata.forms(target.entityType)]);
  const form = forms.find((one) => one.id === formId);
  if (!form) throw new Error(strings.noForm(table.label, formId));
  const model = { ...readForm(form, services.language), events: [], libraries: [] };
  const columns = columnsToRead(table, boundColumns(model));
  const fields = columns.map(fieldOf);
  const row = await services.api.retrieve(table.entitySet, target.id, rowQuery(table, columns));
  const state = startState({ model, type: formTypes.readOnly, id: target.id, etag: null, fields, values: rowValues(fields, row) });
  return createSession({ store: new FormStore(state), rights: new Set() }, table, [], services, nowhere);
}
