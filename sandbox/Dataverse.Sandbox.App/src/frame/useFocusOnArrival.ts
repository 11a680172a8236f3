import { type RefObject, useEffect, useRef } from "react";
import { usePlace } from "../navigation/useNavigation";

/** Moves the focus into the page whenever the place changes, so that keyboard and screen reader arrive where the eyes do. */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>): void {
  const place = usePlace();
  const arrived = useRef(place);
  useEffect(() => {
    if (arrived.current === place) return;
    arrived.current = place;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo?.(0, 0);
  }, [main, place]);
}
