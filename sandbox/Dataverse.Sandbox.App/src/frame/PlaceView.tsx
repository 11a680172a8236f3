import { DashboardPage } from "../dashboards/DashboardPage";
import { RecordPage } from "../forms/RecordPage";
import { type Place, urlOf } from "../navigation/Place";
import { usePlace } from "../navigation/useNavigation";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { useShell } from "../shell/Shell";
import { ListPage } from "../views/ListPage";
import { NotFoundPage } from "./NotFoundPage";
import { startPlace } from "./startPlace";
import { WebResourcePage } from "./WebResourcePage";

/** The page of the current place; another place is another page, but another view is not. */
export function PlaceView() {
  const current = usePlace();
  const { app } = useShell();
  const place = current.kind === "start" ? startPlace(app) : current;
  const key = place.kind === "list" ? place.table : urlOf(app.uniqueName, place);
  return <ErrorBoundary key={key}><PageOf place={place} /></ErrorBoundary>;
}

function PageOf({ place }: { readonly place: Place }) {
  const { app } = useShell();
  switch (place.kind) {
    case "list":
      return <ListPage place={place} />;
    case "record":
      return <RecordPage place={place} />;
    case "dashboard":
      return <DashboardPage {...(place.id ? { id: place.id } : {})} />;
    case "webresource":
      return <WebResourcePage name={place.name} {...(place.data ? { data: place.data } : {})} />;
    default:
      return <NotFoundPage url={urlOf(app.uniqueName, place)} />;
  }
}
