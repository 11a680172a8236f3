import { bareId } from "../data/odata";
import { type View, viewKinds } from "../metadata/View";

/** The views of a kind that have columns. */
export function listViews(views: readonly View[], kind: number): readonly View[] {
  return views.filter((view) => view.kind === kind && view.layoutXml !== "");
}

/** The view that is asked for, otherwise the default of the kind, otherwise the first; null when there is none. */
export function chosenView(views: readonly View[], id: string | null, kind: number = viewKinds.list): View | null {
  const asked = id === null ? undefined : views.find((view) => view.id === bareId(id) && view.layoutXml !== "");
  const offered = listViews(views, kind);
  return asked ?? offered.find((view) => view.isDefault) ?? offered[0] ?? null;
}
