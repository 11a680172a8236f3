import { Link } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import type { Place } from "./Place";
import { useNavigation } from "./useNavigation";

/** A real link to a place: it opens in a new tab as any other, and within the app without loading anew. */
export function PlaceLink({ to, children, className }: { readonly to: Place; readonly children: ReactNode; readonly className?: string }) {
  const { urlOf } = useNavigation();
  const follow = useFollow();
  return (
    <Link href={urlOf(to)} onClick={(event: MouseEvent) => follow(event, to)} {...(className ? { className } : {})}>
      {children}
    </Link>
  );
}

/** Follows a link within the app, unless the user asked the browser to open it elsewhere. */
export function useFollow(): (event: MouseEvent, to: Place) => void {
  const { go } = useNavigation();
  return (event, to) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void go(to);
  };
}
