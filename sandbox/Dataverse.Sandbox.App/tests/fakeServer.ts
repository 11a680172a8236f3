import type { Table } from "../src/metadata/Table";

/** One request as it reached the server of a test. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A server of one row that behaves as the Web API does: etags, If-Match, RetrievePrincipalAccess; anything else is refused by name. */
export interface FakeServer {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly seen: readonly Seen[];
  row: Record<string, unknown>;
  /** Refuse the next write with this message. */
  refuse: string | null;
  refuseStatus: number;
}

const everything = "ReadAccess, WriteAccess, DeleteAccess, AssignAccess";

/** The server of a row of a table. */
export function fakeServer(table: Table, row: Readonly<Record<string, unknown>>, rights = everything): FakeServer {
  const seen: Seen[] = [];
  const server: FakeServer = {
    seen,
    row: { ...row },
    refuse: null,
    refuseStatus: 400,
    fetch(url, init) {
      const path = decodeURIComponent(new URL(url).pathname.replace("/api/data/v9.2/", "") + new URL(url).search);
      const body: unknown = init.body ? JSON.parse(String(init.body)) : null;
      const request = { method: init.method ?? "GET", path, body, headers: new Headers(init.headers) };
      seen.push(request);
      return Promise.resolve(answer(server, table, request, rights));
    },
  };
  return server;
}

function answer(server: FakeServer, table: Table, { method, path, body, headers }: Seen, rights: string): Response {
  if (path.includes("RetrievePrincipalAccess")) return json(200, { AccessRights: rights });
  if (!path.startsWith(table.entitySet)) return error(404, "0x80060888", `Not there: ${method} ${path}`);
  if (method === "GET") return json(200, server.row);
  if (server.refuse !== null) return error(server.refuseStatus, "0x80040265", server.refuse);
  if (method === "POST") return new Response(null, { status: 204, headers: { "OData-EntityId": `http://x/api/data/v9.2/contacts(${newId})` } });
  if (method === "PATCH") return patch(server, body as Record<string, unknown>, headers.get("If-Match"));
  return new Response(null, { status: 204 });
}

/** The id that the server gives a new row. */
export const newId = "0b0b0b0b-0000-0000-0000-000000000002";

function patch(server: FakeServer, changes: Record<string, unknown>, match: string | null): Response {
  if (match !== "*" && match !== server.row["@odata.etag"]) return error(412, "0x80060882", "The version of the existing record doesn't match.");
  const version = Number(/\d+/.exec(String(server.row["@odata.etag"]))?.[0] ?? 1) + 1;
  server.row = { ...server.row, ...changes, "@odata.etag": `W/"${version}"` };
  return new Response(null, { status: 204 });
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

function error(status: number, code: string, message: string): Response {
  return json(status, { error: { code, message } });
}
