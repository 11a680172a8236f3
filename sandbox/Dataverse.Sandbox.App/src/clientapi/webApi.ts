import { bareId } from "../data/odata";
import { prefer } from "../data/Request";
import type { Row } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import type { Metadata } from "../metadata/Metadata";
import { apiFault } from "./apiFault";
import { asyncResult } from "./asyncResult";
import { createExecute } from "./execute";

const annotations = 'odata.include-annotations="*"';
const largestPage = 5000;

/** `Xrm.WebApi` over the app's own Web API: what a script does, the signed-in user does. */
export function createXrmWebApi(api: WebApi, metadata: Metadata): Xrm.WebApi {
  const setOf = async (table: string) => (await metadata.header(table)).entitySet;
  const told = <T>(work: () => Promise<T>) =>
    asyncResult(
      work().catch((thrown: unknown) => {
        throw apiFault(thrown);
      }),
    );

  const records = {
    createRecord: (table, record: Row) => told(async () => ({ entityType: table, id: await api.create(await setOf(table), record) })),
    retrieveRecord: <T>(table: string, id: string, options = "") =>
      told(async () => (await api.retrieve(await setOf(table), id, query(options))) as T),
    updateRecord: (table, id, data: Row) =>
      told(async () => {
        await api.update(await setOf(table), id, data);
        return { entityType: table, id: bareId(id) };
      }),
    // The types say that this gives a text; the platform gives the row that is gone, as the documentation says.
    deleteRecord: (table, id) =>
      told(async () => {
        await api.remove(await setOf(table), id);
        return { entityType: table, id: bareId(id) } as unknown as string;
      }),
    retrieveMultipleRecords: <T>(table: string, options = "", maxPageSize = largestPage) =>
      told(async () => (await retrieveMultiple(api, await setOf(table), options, maxPageSize)) as Xrm.RetrieveMultipleResult<T>),
    isAvailableOffline: () => false,
  } satisfies Xrm.WebApiOffline;

  const online = { ...records, ...createExecute(api, metadata, told) } satisfies Xrm.WebApiOnline;
  // There is no offline store: what is asked of it goes to the same place, as it does in a browser.
  return Object.assign({ ...online }, { online, offline: records }) satisfies Xrm.WebApi;
}

async function retrieveMultiple(api: WebApi, entitySet: string, options: string, pageSize: number) {
  const path = /^https?:/i.test(options) ? options : entitySet + query(options);
  const headers = prefer(annotations, /[?&]fetchXml=/i.test(path) ? null : `odata.maxpagesize=${pageSize}`);
  const body = (await api.execute({ method: "GET", path, headers })).body as Record<string, unknown>;
  const cookie = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
  return {
    entities: body["value"] ?? [],
    ...(body["@odata.nextLink"] ? { nextLink: body["@odata.nextLink"] } : {}),
    ...(cookie ? { fetchXmlPagingCookie: cookie } : {}),
  };
}

function query(options: string): string {
  if (options === "" || options === "?") return "";
  return options.startsWith("?") ? options : `?${options}`;
}

