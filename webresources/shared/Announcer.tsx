import { makeStyles } from "@fluentui/react-components";
import { createContext, use, useCallback, useState, type ReactNode } from "react";

const Announce = createContext<(what: string) => void>(() => undefined);

const useStyles = makeStyles({
  // Read by screen readers, seen by nobody.
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Tells screen readers what has changed: `const announce = useAnnounce(); announce(say("…"))`. */
export function useAnnounce(): (what: string) => void {
  return use(Announce);
}

/** The page's one live region. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  const announce = useCallback((what: string) => { setSaid(what); }, []);
  return (
    <Announce value={announce}>
      {children}
      <div className={styles.hidden} aria-live="polite" role="status">{said}</div>
    </Announce>
  );
}
