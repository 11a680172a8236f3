import { queryOf, rowPath } from "../data/odata";
import type { Request } from "../data/Request";
import type { Metadata } from "../metadata/Metadata";
import { crudRequest } from "./crudRequest";
import { type ExecuteRequest, isRowReference, operationTypes, type RequestMetadata } from "./ExecuteRequest";
import { functionLiteral, parameterBody } from "./parameters";

const namespace = "Microsoft.Dynamics.CRM";

/** The Web API request that a self-describing request stands for. */
export async function requestOf(request: ExecuteRequest, metadata: Metadata): Promise<Request> {
  const description = request.getMetadata();
  if (description.operationType === operationTypes.crud) return crudRequest(request, description.operationName, metadata);
  const path = await pathOf(request, description, metadata);
  const given = Object.keys(description.parameterTypes).filter((name) => name !== description.boundParameter && request[name] !== undefined);
  return description.operationType === operationTypes.function
    ? callFunction(request, description, path, given, metadata)
    : { method: "POST", path, body: await bodyOf(request, description, given, metadata) };
}

// A bound operation stands behind its row, or behind the table's set when it is bound to a collection.
async function pathOf(request: ExecuteRequest, { boundParameter, operationName, parameterTypes }: RequestMetadata, metadata: Metadata): Promise<string> {
  if (!boundParameter) return operationName;
  const bound = request[boundParameter];
  const table = isRowReference(bound) ? bound.entityType : (parameterTypes[boundParameter]?.typeName.split(".").at(-1) ?? "");
  const { entitySet } = await metadata.header(table);
  return `${isRowReference(bound) ? rowPath(entitySet, bound.id) : entitySet}/${namespace}.${operationName}`;
}

async function bodyOf(request: ExecuteRequest, { parameterTypes }: RequestMetadata, given: readonly string[], metadata: Metadata) {
  const body: Record<string, unknown> = {};
  for (const name of given) body[name] = await parameterBody(request[name], parameterTypes[name], metadata);
  return body;
}

async function callFunction(request: ExecuteRequest, description: RequestMetadata, path: string, given: readonly string[], metadata: Metadata) {
  const list = given.map((name, index) => `${name}=@p${index + 1}`).join(",");
  const literals = await Promise.all(given.map((name) => functionLiteral(request[name], description.parameterTypes[name], metadata)));
  const values = Object.fromEntries(literals.map((literal, index) => [`@p${index + 1}`, literal]));
  return { method: "GET", path: `${path}(${list})${queryOf(values)}` } as const;
}
