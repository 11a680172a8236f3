import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { strings } from "../strings";
import { Header } from "./Header";
import { PlaceView } from "./PlaceView";
import { SiteMapNav } from "./SiteMapNav";
import { useFocusOnArrival } from "./useFocusOnArrival";

const useStyles = makeStyles({
  root: { display: "grid", height: "100%", gridTemplateRows: "auto 1fr", gridTemplateColumns: "auto 1fr" },
  skip: {
    position: "absolute", zIndex: 10, left: tokens.spacingHorizontalM, top: "-60px", padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusMedium,
    ":focus": { top: tokens.spacingVerticalS },
  },
  main: { minWidth: 0, minHeight: 0, overflow: "auto", display: "flex", flexDirection: "column", outline: "none" },
});

/** Header, site map, and the page between them. */
export function Frame() {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(() => window.innerWidth > 900);
  useFocusOnArrival(main);
  return (
    <div className={styles.root}>
      <a href="#main" className={styles.skip}>{strings.frame.skip}</a>
      <Header isSiteMapOpen={isOpen} onToggleSiteMap={() => setOpen(!isOpen)} />
      <SiteMapNav isOpen={isOpen} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <PlaceView />
      </main>
    </div>
  );
}
