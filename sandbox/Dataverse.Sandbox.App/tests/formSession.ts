import { createGlobalContext } from "../src/clientapi/globalContext";
import type { UserContext } from "../src/clientapi/UserContext";
import { formatsOf } from "../src/controls/UserFormats";
import { createSession, runOnLoad } from "../src/forms/life/createSession";
import type { FormPlace, FormServices } from "../src/forms/life/FormServices";
import type { FormSession } from "../src/forms/life/FormSession";
import type { HandlerFault } from "../src/forms/life/EventFiring";
import { openForm } from "../src/forms/life/openForm";
import { createWebApi, type WebApi } from "../src/data/WebApi";
import type { Form } from "../src/metadata/Form";
import type { Metadata } from "../src/metadata/Metadata";
import type { Table } from "../src/metadata/Table";
import { fakeServer, type FakeServer } from "./fakeServer";
import { aTable } from "./tables";

/** The row that forms in tests show unless they say otherwise. */
export const ada = "0a0a0a0a-0000-0000-0000-000000000001";

/** Who works in tests. */
export const uma: UserContext = {
  userId: "u", userName: "Uma", roles: [], language: 1033, organizationLanguage: 1033, organizationId: "o", organizationName: "Sandbox", currency: null,
  baseCurrency: null, formats: formatsOf({}), app: { id: "a", uniqueName: "app", name: "App" }, version: "1",
};

/** An open form on a server that answers from the test, and what happened around it. */
export interface OpenedInTest {
  readonly session: FormSession;
  readonly services: FormServices;
  readonly server: FakeServer;
  readonly api: WebApi;
  readonly faults: readonly HandlerFault[];
  readonly conflicts: { answer: "reload" | "overwrite" | "cancel"; asked: number };
  readonly happened: readonly string[];
}

interface Options {
  readonly formXml: string;
  readonly id?: string | null;
  readonly row?: Readonly<Record<string, unknown>>;
  readonly table?: Table;
  readonly rights?: string;
  /** Called when the form's libraries are loaded: what their scripts would do. */
  readonly scripts?: () => void;
  readonly given?: Parameters<typeof openForm>[0]["given"];
}

/** Opens a form as the app does, over a server of the test. */
export async function openInTest({ formXml, id = ada, row = {}, table = aTable(), rights, scripts, given }: Options): Promise<OpenedInTest> {
  const server = fakeServer(table, { contactid: ada, fullname: "Ada Lovelace", statecode: 0, "@odata.etag": 'W/"1"', ...row }, rights);
  const api = createWebApi(server.fetch);
  const faults: HandlerFault[] = [];
  const happened: string[] = [];
  const conflicts = { answer: "cancel" as OpenedInTest["conflicts"]["answer"], asked: 0 };
  const services: FormServices = {
    api,
    metadata: metadataOf(table),
    user: { id: "u", name: "Uma", entityType: "systemuser" },
    currency: { id: "eur", name: "Euro", entityType: "transactioncurrency" },
    language: 1033,
    context: () => createGlobalContext(uma),
    loadScripts: (names) => Promise.resolve(names.length > 0 ? scripts?.() : undefined),
    onHandlerFault: (fault) => faults.push(fault),
    onConflict: () => {
      conflicts.asked++;
      return Promise.resolve(conflicts.answer);
    },
    announce: (text) => happened.push(`announced ${text}`),
  };
  const form: Form = { id: "f", name: "Test", table: table.logicalName, kind: 2, isDefault: true, formXml: `<form>${formXml}</form>` };
  const opened = await openForm({ table, form, id, ...(given ? { given } : {}) }, services);
  const session = createSession(opened, table, [{ id: "f", name: "Test" }, { id: "g", name: "Other" }], services, placeOf(happened));
  await runOnLoad(session, services);
  return { session, services, server, api, faults, conflicts, happened };
}

function placeOf(happened: string[]): FormPlace {
  return {
    close: (saved) => happened.push(`closed ${saved?.id ?? "without saving"}`),
    created: (row) => happened.push(`created ${row.id}`),
    startNew: () => happened.push("new row"),
    openForm: (id) => happened.push(`form ${id}`),
    refreshCommands: () => happened.push("commands"),
  };
}

/** Metadata of one table; others have only names. */
export function metadataOf(table: Table): Metadata {
  const setOf = (name: string) => (name === table.logicalName ? table.entitySet : `${name}s`);
  const header = (name: string) => ({ ...table, logicalName: name, entitySet: setOf(name), primaryId: `${name}id` });
  return {
    headers: () => Promise.resolve(new Map(["contact", "account", "systemuser", "team"].map((name) => [name, header(name)]))),
    header: (name) => Promise.resolve(header(name)),
    table: (name) => Promise.resolve(name === table.logicalName ? table : { ...table, ...header(name) }),
    views: () => Promise.resolve([]),
    forms: () => Promise.resolve([]),
    dashboards: () => Promise.resolve([]),
    charts: () => Promise.resolve([]),
    commands: () => Promise.resolve([]),
  };
}
