import { ApiError } from "./ApiError";
import { batchBody, type Outcome, outcomesOf } from "./batch";
import { queryOf, rowPath } from "./odata";
import { type Page, pageOf } from "./Page";
import { type Answer, prefer, type Request } from "./Request";
import type { Row } from "./Row";
import { type Fetch, send } from "./send";

const allAnnotations = 'odata.include-annotations="*"';

/** Dataverse's Web API as the signed-in user; entity sets and columns by their names there. */
export interface WebApi {
  /** Any request: custom APIs, functions, what the other members do not cover. */
  execute(request: Request, signal?: AbortSignal): Promise<Answer>;
  /** One row; `query` holds $select and $expand with the question mark. */
  retrieve(entitySet: string, id: string, query?: string): Promise<Row>;
  /** Rows by OData options; `next` is the nextLink of the page before. */
  retrieveMultiple(entitySet: string, query?: string, options?: { pageSize?: number; next?: string }): Promise<Page>;
  /** Rows by FetchXML. */
  fetchRows(entitySet: string, fetchXml: string, signal?: AbortSignal): Promise<Page>;
  /** Creates a row and gives its id. */
  create(entitySet: string, row: Row): Promise<string>;
  /** Changes a row that exists; with an etag only when nobody changed it since. */
  update(entitySet: string, id: string, changes: Row, etag?: string | null): Promise<void>;
  remove(entitySet: string, id: string): Promise<void>;
  /** Sends several requests at once; in a change set all succeed or none does. */
  batch(requests: readonly Request[], options?: { changeSet?: boolean }): Promise<Outcome[]>;
}

/** The Web API through a fetch. */
export function createWebApi(fetch: Fetch): WebApi {
  const execute = (request: Request, signal?: AbortSignal) => send(fetch, request, signal);
  return {
    execute,
    async retrieve(entitySet, id, query = "") {
      return (await execute({ method: "GET", path: rowPath(entitySet, id) + query, headers: prefer(allAnnotations) })).body as Row;
    },
    async retrieveMultiple(entitySet, query = "", { pageSize, next } = {}) {
      const headers = prefer(allAnnotations, pageSize ? `odata.maxpagesize=${pageSize}` : null);
      return pageOf((await execute({ method: "GET", path: next ?? entitySet + query, headers })).body);
    },
    async fetchRows(entitySet, fetchXml, signal) {
      return pageOf((await execute({ method: "GET", path: entitySet + queryOf({ fetchXml }), headers: prefer(allAnnotations) }, signal)).body);
    },
    async create(entitySet, row) {
      const { headers } = await execute({ method: "POST", path: entitySet, body: row });
      const id = /\(([0-9a-f-]{36})\)$/i.exec(headers.get("OData-EntityId") ?? "")?.[1];
      if (!id) throw new ApiError(0, "", `OData-EntityId: ${headers.get("OData-EntityId") ?? ""}`);
      return id;
    },
    async update(entitySet, id, changes, etag) {
      await execute({ method: "PATCH", path: rowPath(entitySet, id), body: changes, headers: { "If-Match": etag ?? "*" } });
    },
    async remove(entitySet, id) {
      await execute({ method: "DELETE", path: rowPath(entitySet, id) });
    },
    async batch(requests, { changeSet = false } = {}) {
      const boundary = `batch_${crypto.randomUUID()}`;
      const body = batchBody(requests, boundary, changeSet ? `changeset_${crypto.randomUUID()}` : null);
      const headers = { "Content-Type": `multipart/mixed; boundary=${boundary}`, Accept: "multipart/mixed", ...prefer("odata.continue-on-error") };
      const answer = await execute({ method: "POST", path: "$batch", body, headers });
      return outcomesOf(String(answer.body), answer.headers.get("Content-Type") ?? "");
    },
  };
}
