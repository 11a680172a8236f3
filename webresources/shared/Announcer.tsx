import { createContext, use, useCallback, useState, type ReactNode } from "react";
import { Hidden } from "./Hidden";

const Announce = createContext<(what: string) => void>(() => undefined);

/** Tells screen readers what has changed: `const announce = useAnnounce(); announce(say("…"))`. */
export function useAnnounce(): (what: string) => void {
  return use(Announce);
}

/** The page's one live region. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [said, setSaid] = useState("");
  const announce = useCallback((what: string) => { setSaid(what); }, []);
  return (
    <Announce value={announce}>
      {children}
      <div aria-live="polite" role="status"><Hidden>{said}</Hidden></div>
    </Announce>
  );
}
