import { XrmMockGenerator } from "xrm-mock";
import { readTexts } from "../gateway/texts";
import type { Client } from "../shared/client";
import type { RecordPlace } from "../shared/record";

/** What the test's platform knows; anything else that a page asks for is an error. */
export interface Told {
  /** The row of the form. */
  readonly record?: RecordPlace;
  /** The answers of custom APIs by name, as the platform gives them: JSON in texts. */
  readonly apis?: Readonly<Record<string, (request: Readonly<Record<string, unknown>>) => unknown>>;
  /** The rows of tables by name. */
  readonly rows?: Readonly<Record<string, (options: string) => readonly object[]>>;
}

const texts = readTexts();

/** The client API over a form of xrm-mock, with the texts of the RESX file. */
export function fakeClient(told: Told): Client {
  const xrm = XrmMockGenerator.initialise({ entity: { entityName: told.record?.table ?? "contact", id: told.record?.id ?? "" } });
  const form = XrmMockGenerator.getFormContext();
  // The mock gives a new row an id; the platform does not.
  form.data.entity.getId = () => told.record?.id ?? "";
  xrm.Utility.getResourceString = (_, key) => required(texts.get(key), `the text ${key}`);
  const rowsOf = (table: string, options: string): readonly object[] => required(told.rows?.[table], `rows of ${table} (${options})`)(options);
  const webApi = {
    retrieveMultipleRecords: (table: string, options = "") => answer(() => ({ entities: rowsOf(table, options) })),
    retrieveRecord: (table: string, id: string, options = "") => answer(() => required(rowsOf(table, options)[0], `${table} ${id}`)),
    online: { execute: (request: Request) => answer(() => execute(told, request)) },
  };
  return {
    webApi: webApi as unknown as Xrm.WebApi, utility: xrm.Utility, navigation: xrm.Navigation, form,
  };
}

interface Request extends Readonly<Record<string, unknown>> {
  readonly getMetadata: () => { readonly operationName: string };
}

function execute(told: Told, request: Request): unknown {
  const name = request.getMetadata().operationName;
  const given = required(told.apis?.[name], `an answer of ${name}`)(request);
  return { ok: true, json: () => Promise.resolve(given) };
}

// What the test throws is what the platform rejects with.
function answer<Value>(make: () => Value): Promise<Value> {
  return new Promise((resolve) => { resolve(make()); });
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The test was not told ${what}.`);
  return value;
}
