import { type ApiError, apiErrorOf } from "./ApiError";
import { apiRoot, headersOf, type Answer, type Request } from "./Request";
import { strings } from "../strings";

/** What became of one request of a batch. */
export type Outcome = Answer | ApiError;

const lineEnd = "\r\n";

/** The body of a batch; with a change set all requests succeed or none does. */
export function batchBody(requests: readonly Request[], boundary: string, changeSet: string | null): string {
  const parts = requests.map((request, at) => partOf(request, changeSet === null ? null : at + 1));
  if (changeSet === null) return enclosed(parts, boundary);
  const inner = [`Content-Type: multipart/mixed; boundary=${changeSet}`, "", enclosed(parts, changeSet)].join(lineEnd);
  return enclosed([inner], boundary);
}

/** The outcomes in a batch's answer, in the order of the requests. */
export function outcomesOf(text: string, contentType: string): Outcome[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return [];
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const [head, rest] = cut(part.replace(/^\r?\n/, ""));
      const type = /^Content-Type:\s*(.+)$/im.exec(head)?.[1] ?? "";
      return /multipart\/mixed/i.test(type) ? outcomesOf(rest, type) : [outcomeOf(rest)];
    });
}

function partOf(request: Request, contentId: number | null): string {
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
    "",
    `${request.method} ${request.path.startsWith("/") ? request.path : apiRoot + request.path} HTTP/1.1`,
    ...Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`),
    "",
    request.body === undefined ? "" : JSON.stringify(request.body),
  ].join(lineEnd);
}

function enclosed(parts: readonly string[], boundary: string): string {
  return [...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, ""].join(lineEnd);
}

function outcomeOf(http: string): Outcome {
  const [head, body] = cut(http);
  const [statusLine = "", ...lines] = head.split(/\r?\n/);
  const status = Number(/^HTTP\/\S+ (\d+)/.exec(statusLine)?.[1] ?? 0);
  const headers = new Headers(lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]));
  const json: unknown = body.trim() === "" ? null : JSON.parse(body);
  return status >= 200 && status < 300 ? { status, headers, body: json } : apiErrorOf(status, json, strings.errors.unexpectedAnswer(status));
}

function cut(text: string): [string, string] {
  const at = /\r?\n\r?\n/.exec(text);
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text, ""];
}
