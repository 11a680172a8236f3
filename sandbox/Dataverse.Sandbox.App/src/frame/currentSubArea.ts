import type { Area, SiteMap, SubArea, Target } from "../metadata/SiteMap";
import type { Place } from "../navigation/Place";

/** The entry of the site map that a place belongs to: records belong to their table's. */
export function currentSubArea(siteMap: SiteMap, place: Place): { area: Area; subArea: SubArea } | null {
  for (const area of siteMap.areas)
    for (const group of area.groups)
      for (const subArea of group.subAreas) if (shows(subArea.target, place)) return { area, subArea };
  return null;
}

function shows(target: Target, place: Place): boolean {
  switch (place.kind) {
    case "list":
    case "record":
      return target.kind === "table" && target.table === place.table;
    case "dashboard":
      return target.kind === "dashboard" && target.id === place.id;
    case "webresource":
      return target.kind === "webresource" && target.name === place.name;
    default:
      return false;
  }
}
