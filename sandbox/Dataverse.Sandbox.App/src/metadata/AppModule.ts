import { quoted, queryOf } from "../data/odata";
import { valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import { all } from "./components";
import { readSiteMap, type SiteMap } from "./SiteMap";

/** The kinds of components that an app lists (appmodulecomponent.componenttype). */
const componentTypes = { table: 1, view: 26, form: 60, siteMap: 62 } as const;

/** A model-driven app: its name, its navigation and what belongs to it. */
export interface AppModule {
  readonly id: string;
  readonly uniqueName: string;
  readonly name: string;
  readonly description: string;
  readonly siteMap: SiteMap;
  /** Ids of components by type; a type that is not listed is not restricted. */
  readonly dashboards: readonly string[];
}

/** Reads an app by its unique name; null when there is none that this user may see. */
export async function loadApp(api: WebApi, uniqueName: string): Promise<AppModule | null> {
  const query = { $select: "appmoduleid,name,uniquename,description", $filter: `uniquename eq ${quoted(uniqueName)}` };
  const row = (await api.retrieveMultiple("appmodules", queryOf(query))).rows[0];
  if (!row) return null;
  const id = String(valueOf(row, "appmoduleid"));
  const parts = await all(api, "appmodulecomponents", { $select: "componenttype,objectid", $filter: `_appmoduleidunique_value eq ${id}` });
  const idsOf = (type: number) => parts.filter((part) => valueOf(part, "componenttype") === type).map((part) => String(valueOf(part, "objectid")));
  return {
    id,
    uniqueName,
    name: String(valueOf(row, "name") ?? uniqueName),
    description: String(valueOf(row, "description") ?? ""),
    siteMap: await loadSiteMap(api, idsOf(componentTypes.siteMap)[0]),
    dashboards: idsOf(componentTypes.form),
  };
}

async function loadSiteMap(api: WebApi, id: string | undefined): Promise<SiteMap> {
  if (!id) return { areas: [] };
  const row = await api.retrieve("sitemaps", id, queryOf({ $select: "sitemapxml" }));
  return readSiteMap(String(valueOf(row, "sitemapxml") ?? ""));
}
