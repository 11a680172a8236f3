import { rowPath } from "../data/odata";
import { apiRoot, type Request } from "../data/Request";
import type { Metadata } from "../metadata/Metadata";
import { type ExecuteRequest, isRowReference, type RowReference } from "./ExecuteRequest";
import { formStrings as strings } from "../forms/formStrings";

/** Create, Retrieve, RetrieveMultiple, Update, Delete, Associate and Disassociate as requests to `execute`. */
export async function crudRequest(request: ExecuteRequest, operation: string, metadata: Metadata): Promise<Request> {
  const setOf = async () => (await metadata.header(String(request["etn"]))).entitySet;
  const row = async () => rowPath(await setOf(), String(request["id"]));
  switch (operation) {
    case "Create":
      return { method: "POST", path: await setOf(), body: request["payload"] };
    case "Retrieve":
      return { method: "GET", path: (await row()) + text(request["payload"]) };
    case "RetrieveMultiple":
      return { method: "GET", path: (await setOf()) + text(request["payload"]) };
    case "Update":
      return { method: "PATCH", path: await row(), body: request["payload"], headers: { "If-Match": "*" } };
    case "Delete":
      return { method: "DELETE", path: await pathTo(request["entityReference"], metadata) };
    case "Associate":
      return associate(request, metadata);
    case "Disassociate":
      return disassociate(request, metadata);
    default:
      throw new Error(strings.noOperation(operation));
  }
}

async function associate(request: ExecuteRequest, metadata: Metadata): Promise<Request> {
  const related = (request["relatedEntities"] as readonly RowReference[] | undefined)?.[0];
  const path = `${await pathTo(request["target"], metadata)}/${String(request["relationship"])}/$ref`;
  return { method: "POST", path, body: { "@odata.id": apiRoot + (await pathTo(related, metadata)) } };
}

async function disassociate(request: ExecuteRequest, metadata: Metadata): Promise<Request> {
  const target = await pathTo(request["target"], metadata);
  const related = request["relatedEntityId"];
  return { method: "DELETE", path: `${target}/${String(request["relationship"])}${related ? `(${String(related)})` : ""}/$ref` };
}

async function pathTo(reference: unknown, metadata: Metadata): Promise<string> {
  if (!isRowReference(reference)) throw new Error(strings.noReference);
  return rowPath((await metadata.header(reference.entityType)).entitySet, reference.id);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
