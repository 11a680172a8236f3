import { Page } from "../frame/Page";
import type { Place } from "../navigation/Place";
import { Placeholder } from "../shell/Placeholder";

/** The rows of a table in one of its views. */
export function ListPage({ place }: { readonly place: Extract<Place, { kind: "list" }> }) {
  return <Page title={place.table}><Placeholder what={place.table} /></Page>;
}
