import { ApiError, apiErrorOf } from "./ApiError";
import { type Answer, apiRoot, headersOf, type Request } from "./Request";
import { strings } from "../strings";

/** The browser's fetch, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends one request; an error of the platform or of the network becomes an ApiError. */
export async function send(fetch: Fetch, request: Request, signal?: AbortSignal): Promise<Answer> {
  const response = await reach(fetch, request, signal);
  const body = await bodyOf(response);
  if (!response.ok) throw apiErrorOf(response.status, body, strings.errors.unexpectedAnswer(response.status));
  return { status: response.status, headers: response.headers, body };
}

async function reach(fetch: Fetch, request: Request, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(new URL(request.path, new URL(apiRoot, window.location.origin)).toString(), {
      method: request.method,
      headers: headersOf(request),
      credentials: "same-origin",
      ...(request.body === undefined ? {} : { body: typeof request.body === "string" ? request.body : JSON.stringify(request.body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new ApiError(0, "", strings.errors.unreachable);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return null;
  if (!response.headers.get("Content-Type")?.includes("json")) return text;
  return JSON.parse(text) as unknown;
}
