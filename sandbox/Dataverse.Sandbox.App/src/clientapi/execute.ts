import type { Answer } from "../data/Request";
import { ApiError } from "../data/ApiError";
import type { WebApi } from "../data/WebApi";
import type { Metadata } from "../metadata/Metadata";
import type { ExecuteRequest } from "./ExecuteRequest";
import { requestOf } from "./requestOf";

type Told = <T>(work: () => Promise<T>) => Xrm.Async.PromiseLike<T>;

/** `execute` and `executeMultiple`: a request describes itself, the answer is a fetch Response. */
export function createExecute(api: WebApi, metadata: Metadata, told: Told): Pick<Xrm.WebApiOnline, "execute" | "executeMultiple"> {
  return {
    execute: (request: ExecuteRequest) => told(async () => responseOf(await api.execute(await requestOf(request, metadata)))),
    executeMultiple: (requests: readonly (ExecuteRequest | readonly ExecuteRequest[])[]) => told(() => executeAll(api, metadata, requests)),
  };
}

// An array within the array is a change set. Each run of the list is one batch, so the order is kept and the first error ends it.
async function executeAll(api: WebApi, metadata: Metadata, requests: readonly (ExecuteRequest | readonly ExecuteRequest[])[]): Promise<Response[]> {
  const responses: Response[] = [];
  for (const { changeSet, members } of runsOf(requests)) {
    const outcomes = await api.batch(await Promise.all(members.map((member) => requestOf(member, metadata))), { changeSet });
    for (const outcome of outcomes) {
      if (outcome instanceof ApiError) throw outcome;
      responses.push(responseOf(outcome));
    }
  }
  return responses;
}

function runsOf(requests: readonly (ExecuteRequest | readonly ExecuteRequest[])[]): { changeSet: boolean; members: ExecuteRequest[] }[] {
  const runs: { changeSet: boolean; members: ExecuteRequest[] }[] = [];
  for (const request of requests) {
    if (isChangeSet(request)) runs.push({ changeSet: true, members: [...request] });
    else if (runs.at(-1)?.changeSet === false) runs.at(-1)?.members.push(request);
    else runs.push({ changeSet: false, members: [request] });
  }
  return runs;
}

function isChangeSet(request: ExecuteRequest | readonly ExecuteRequest[]): request is readonly ExecuteRequest[] {
  return Array.isArray(request);
}

/** An answer as fetch would have given it. */
function responseOf({ status, headers, body }: Answer): Xrm.ExecuteResponse {
  const text = body === null || body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  return new Response(status === 204 ? null : text, { status, headers });
}

