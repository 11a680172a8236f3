/** One request to the Web API; the path is relative to its root, or a full link that it gave. */
export interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back when it was no error. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Where the Web API lives on its server. */
export const apiRoot = "/api/data/v9.2/";

/** The headers that every request carries, and those of this one. */
export function headersOf(request: Request): Record<string, string> {
  return {
    Accept: "application/json",
    "OData-Version": "4.0",
    "OData-MaxVersion": "4.0",
    ...(request.body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" }),
    ...request.headers,
  };
}

/** Adds one preference to those that a request has. */
export function prefer(...preferences: readonly (string | null | undefined)[]): Record<string, string> {
  const given = preferences.filter((preference) => preference);
  return given.length === 0 ? {} : { Prefer: given.join(",") };
}
