import type { AppModule } from "../metadata/AppModule";
import type { Target } from "../metadata/SiteMap";
import type { Place } from "../navigation/Place";

/** The place that an entry of the site map opens. */
export function placeOfTarget(target: Target): Place {
  switch (target.kind) {
    case "table":
      return { kind: "list", table: target.table, ...(target.view ? { view: target.view } : {}) };
    case "dashboard":
      return { kind: "dashboard", id: target.id };
    case "webresource":
      return { kind: "webresource", name: target.name };
    case "url":
      return { kind: "unknown", url: target.url };
  }
}

/** Where an app begins: the first entry of its site map, otherwise a dashboard. */
export function startPlace(app: AppModule): Place {
  const first = app.siteMap.areas.flatMap((area) => area.groups).flatMap((group) => group.subAreas)[0];
  return first ? placeOfTarget(first.target) : { kind: "dashboard" };
}
