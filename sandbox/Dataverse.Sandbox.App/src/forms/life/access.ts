import { ApiError } from "../../data/ApiError";
import { rowPath } from "../../data/odata";
import type { WebApi } from "../../data/WebApi";

/** What a user may do with one row, as the platform names it: `WriteAccess`, `DeleteAccess`, `AssignAccess`, … */
export type Rights = ReadonlySet<string>;

/** Asks what a user may do with a row. When the organisation cannot say, everything is offered: the row itself still refuses. */
export async function rightsOn(api: WebApi, entitySet: string, id: string, userId: string): Promise<Rights> {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": rowPath(entitySet, id) }));
  const path = `${rowPath("systemusers", userId)}/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`;
  try {
    const { body } = await api.execute({ method: "GET", path });
    const { AccessRights } = body as { readonly AccessRights: string };
    return new Set(AccessRights.split(",").map((right) => right.trim()));
  } catch (fault) {
    if (fault instanceof ApiError && !fault.isSignedOut) return everything;
    throw fault;
  }
}

const everything: Rights = new Set(["ReadAccess", "WriteAccess", "DeleteAccess", "AssignAccess", "AppendAccess", "AppendToAccess", "ShareAccess"]);
