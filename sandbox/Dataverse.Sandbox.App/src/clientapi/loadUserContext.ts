import { ApiError } from "../data/ApiError";
import { referenceOf, type Row, valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import { formatsOf } from "../controls/UserFormats";
import type { Session } from "../session/Session";
import type { AppModule } from "../metadata/AppModule";
import type { UserContext } from "./UserContext";

const english = 1033;

/** Reads what the client API knows of the user and the organisation. What the user may not read is left at its default. */
export async function loadUserContext(api: WebApi, session: Session, app: AppModule): Promise<UserContext> {
  const { user } = session;
  const [settings, organization, roles] = await Promise.all([
    readable(() => api.retrieve("usersettingscollection", user.id)),
    readable(async () => (await api.retrieveMultiple("organizations", "?$top=1")).rows[0] ?? {}),
    readable(async () => ({ rows: (await api.retrieveMultiple(`systemusers(${user.id})/systemuserroles_association`, "?$select=roleid,name")).rows })),
  ]);
  const base = lookupValue(organization, "basecurrencyid");
  return {
    userId: user.id,
    userName: user.fullname,
    roles: ((roles["rows"] ?? []) as readonly Row[]).map((role) => ({ id: text(role, "roleid"), name: text(role, "name") })),
    language: numberIn(settings, "uilanguageid") || english,
    organizationLanguage: numberIn(organization, "languagecode") || english,
    organizationId: text(organization, "organizationid"),
    organizationName: text(organization, "name"),
    currency: lookupValue(settings, "transactioncurrencyid") ?? base,
    baseCurrency: base,
    formats: formatsOf(settings),
    app: { id: app.id, uniqueName: app.uniqueName, name: app.name },
    version: session.version,
  };
}

async function readable(read: () => Promise<Row>): Promise<Row> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof ApiError && !fault.isSignedOut) return {};
    throw fault;
  }
}

function lookupValue(row: Row, column: string): Xrm.LookupValue | null {
  const reference = referenceOf(row, column);
  return reference ? { id: reference.id, name: reference.name, entityType: reference.table } : null;
}

function text(row: Row, column: string): string {
  return String(valueOf(row, column) ?? "");
}

function numberIn(row: Row, column: string): number {
  return Number(valueOf(row, column) ?? 0);
}
