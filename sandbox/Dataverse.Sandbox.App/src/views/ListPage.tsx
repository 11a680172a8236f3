import { useCallback } from "react";
import { type View, viewKinds } from "../metadata/View";
import type { Place } from "../navigation/Place";
import { useNavigation } from "../navigation/useNavigation";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { chosenView, listViews } from "./chosenView";
import { ListView } from "./ListView";
import { plainView } from "./plainView";

/** The rows of a table in one of its views. */
export function ListPage({ place }: { readonly place: Extract<Place, { kind: "list" }> }) {
  const { metadata } = useShell();
  const { go } = useNavigation();
  const load = useCallback(
    async () => ({ table: await metadata.table(place.table), views: await metadata.views(place.table), charts: await metadata.charts(place.table) }),
    [metadata, place.table],
  );
  return (
    <LoadedView loaded={useLoaded(load)}>
      {({ table, views, charts }) => {
        const view = chosenView(views, place.view ?? null) ?? plainView(table);
        const choose = (next: View) => void go({ kind: "list", table: place.table, view: next.id }, { replace: true });
        const offered = listViews(views, viewKinds.list);
        return <ListView key={view.id} table={table} view={view} views={views} offered={offered} charts={charts} onChooseView={choose} />;
      }}
    </LoadedView>
  );
}
