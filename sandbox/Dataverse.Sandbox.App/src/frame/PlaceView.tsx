import { DashboardPage } from "../dashboards/DashboardPage";
import { RecordPage } from "../forms/RecordPage";
import { type Place, urlOf } from "../navigation/Place";
import { usePlace } from "../navigation/useNavigation";
import { useShell } from "../shell/Shell";
import { ListPage } from "../views/ListPage";
import { NotFoundPage } from "./NotFoundPage";
import { startPlace } from "./startPlace";
import { WebResourcePage } from "./WebResourcePage";

/** The page of the current place. */
export function PlaceView() {
  const place = usePlace();
  const { app } = useShell();
  return <PageOf place={place.kind === "start" ? startPlace(app) : place} />;
}

function PageOf({ place }: { readonly place: Place }) {
  const { app } = useShell();
  switch (place.kind) {
    case "list":
      return <ListPage key={place.table} place={place} />;
    case "record":
      return <RecordPage key={urlOf(app.uniqueName, place)} place={place} />;
    case "dashboard":
      return <DashboardPage key={place.id ?? ""} {...(place.id ? { id: place.id } : {})} />;
    case "webresource":
      return <WebResourcePage key={place.name} name={place.name} {...(place.data ? { data: place.data } : {})} />;
    default:
      return <NotFoundPage url={urlOf(app.uniqueName, place)} />;
  }
}
