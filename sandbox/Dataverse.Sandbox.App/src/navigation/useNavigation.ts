import { createContext, useContext, useSyncExternalStore } from "react";
import type { History } from "./History";
import { type Place, urlOf } from "./Place";

/** Where the user is, and how to get elsewhere. */
export interface Navigation {
  readonly history: History;
  /** The unique name of the app that the addresses carry. */
  readonly app: string;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** Moving between places; does not render again when the place changes. */
export function useNavigation(): { go: History["go"]; back: () => void; urlOf: (place: Place) => string; history: History } {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation is used outside NavigationContext.");
  const { history, app } = navigation;
  return { go: history.go, back: history.back, urlOf: (place) => urlOf(app, place), history };
}

/** The place that is shown now. */
export function usePlace(): Place {
  const { history } = useNavigation();
  return useSyncExternalStore(history.subscribe, history.place);
}
