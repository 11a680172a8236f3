import { ApiError } from "./data/ApiError";
import { createWebApi } from "./data/WebApi";
import { loadApp } from "./metadata/AppModule";
import { createMetadata } from "./metadata/Metadata";
import { visibleSiteMap } from "./metadata/visibleSiteMap";
import { appNameAt } from "./navigation/Place";
import { loadSession } from "./session/door";
import { loadPrivileges } from "./session/Privileges";
import type { Shell } from "./shell/Shell";
import { strings } from "./strings";

/** What is known once the app can show its first page. */
export type Started = Omit<Shell, "announce">;

/** Reads who is signed in, what they may do, and the app that the address names, otherwise the first one. */
export async function start(): Promise<Started> {
  const fetch = window.fetch.bind(window);
  const session = await loadSession(fetch);
  const api = createWebApi(fetch);
  const metadata = createMetadata(api);
  const name = appNameAt(window.location.href) ?? session.apps[0]?.uniquename;
  if (!name) throw new ApiError(404, "", strings.errors.noApps);
  const [app, tables, privileges] = await Promise.all([loadApp(api, name), metadata.headers(), loadPrivileges(api, session.user.id)]);
  if (!app) throw new ApiError(404, "", strings.errors.noApp(name));
  return { api, session, metadata, privileges, app: { ...app, siteMap: visibleSiteMap(app.siteMap, tables, privileges) } };
}
