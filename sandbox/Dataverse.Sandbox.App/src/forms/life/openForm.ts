import { etagOf } from "../../data/Row";
import type { Form } from "../../metadata/Form";
import type { Table } from "../../metadata/Table";
import { readForm } from "../model/readForm";
import { fieldOf } from "../state/fieldOf";
import type { FieldValue } from "../state/Field";
import { formTypes, type FormType } from "../state/FormState";
import { rowValues } from "../state/rowValues";
import { boundColumns, type FormStart, startState } from "../state/startState";
import { FormStore } from "../state/FormStore";
import { type Rights, rightsOn } from "./access";
import type { FormServices } from "./FormServices";
import { newRowValues } from "./newRowValues";
import { columnsToRead, rowQuery } from "./rowQuery";

/** Which form is opened, on which row. */
export interface FormOpening {
  readonly table: Table;
  readonly form: Form;
  /** Null for a new row. */
  readonly id: string | null;
  /** Values that a new row starts with. */
  readonly given?: Readonly<Record<string, FieldValue>>;
  readonly isQuickCreate?: boolean;
}

/** A form that was read, before its scripts run. */
export interface OpenedForm {
  readonly store: FormStore;
  readonly rights: Rights;
}

/** Reads a form and its row, and what the user may do with it. */
export async function openForm(opening: FormOpening, services: FormServices): Promise<OpenedForm> {
  const { table, form, id } = opening;
  const model = readForm(form, services.language);
  const columns = columnsToRead(table, boundColumns(model));
  const fields = columns.map(fieldOf);
  const start = { model, fields };
  if (id === null) {
    const values = newRowValues(fields, services);
    const type = opening.isQuickCreate ? formTypes.quickCreate : formTypes.create;
    return { rights: new Set(), store: new FormStore(startState({ ...start, type, id, etag: null, values, given: opening.given ?? {} })) };
  }
  const [row, rights] = await Promise.all([
    services.api.retrieve(table.entitySet, id, rowQuery(table, columns)),
    rightsOn(services.api, table.entitySet, id, services.user.id),
  ]);
  const values = rowValues(fields, row);
  const existing: FormStart = { ...start, id, etag: etagOf(row), values, type: typeOf(values, rights) };
  return { rights, store: new FormStore(startState(existing)) };
}

function typeOf(values: Readonly<Record<string, FieldValue>>, rights: Rights): FormType {
  if (!rights.has("WriteAccess")) return formTypes.readOnly;
  return typeof values["statecode"] === "number" && values["statecode"] !== 0 ? formTypes.disabled : formTypes.update;
}
