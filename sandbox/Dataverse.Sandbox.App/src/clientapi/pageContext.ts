import type { Place } from "../navigation/Place";

/** `Xrm.Utility.getPageContext()` for the place that is shown. */
export function pageContextOf(place: Place): Xrm.PageContext {
  switch (place.kind) {
    case "record":
      return { input: { pageType: "entityrecord", entityName: place.table, entityId: place.id, formId: place.form } };
    case "list":
      return { input: { pageType: "entitylist", entityName: place.table, viewId: place.view, viewType: place.view ? "savedquery" : undefined } };
    default:
      // The types know two kinds of pages only; the platform names the others by their kind as well.
      return { input: { pageType: place.kind } as unknown as Xrm.EntityListPageContext };
  }
}
