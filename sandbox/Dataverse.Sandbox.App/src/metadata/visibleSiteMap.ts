import type { Privileges } from "../session/Privileges";
import type { SiteMap } from "./SiteMap";
import type { TableHeader } from "./Table";

/** A site map as a user sees it: without the tables that they may not read, and without groups and areas that are empty then. */
export function visibleSiteMap(siteMap: SiteMap, tables: ReadonlyMap<string, TableHeader>, mayDo: Privileges): SiteMap {
  const mayRead = (name: string) => {
    const table = tables.get(name);
    return table !== undefined && mayDo(table, "Read");
  };
  const areas = siteMap.areas.map((area) => ({
    ...area,
    groups: area.groups
      .map((group) => ({ ...group, subAreas: group.subAreas.filter(({ target }) => target.kind !== "table" || mayRead(target.table)) }))
      .filter((group) => group.subAreas.length > 0),
  }));
  return { areas: areas.filter((area) => area.groups.length > 0) };
}
