import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Area } from "../metadata/SiteMap";
import { usePlace } from "../navigation/useNavigation";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";
import { AreaSwitch } from "./AreaSwitch";
import { currentSubArea } from "./currentSubArea";
import { startPlace } from "./startPlace";
import { SubAreaLink } from "./SubAreaLink";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", minHeight: 0, width: "220px", boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2, borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  narrow: { width: "48px" },
  groups: { flexGrow: 1, overflowY: "auto", overflowX: "hidden", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
  heading: {
    display: "block", margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  line: { height: tokens.strokeWidthThin, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralStroke2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The app's navigation: the groups of one area, and the switch between areas. */
export function SiteMapNav({ isOpen }: { readonly isOpen: boolean }) {
  const styles = useStyles();
  const { app, metadata } = useShell();
  const place = usePlace();
  const headers = useLoaded(useCallback(() => metadata.headers(), [metadata]));
  const current = currentSubArea(app.siteMap, place.kind === "start" ? startPlace(app) : place);
  const [chosen, setChosen] = useState<{ area: Area; at: unknown } | null>(null);
  const area = (chosen?.at === place ? chosen.area : current?.area) ?? chosen?.area ?? app.siteMap.areas[0];
  if (!area) return <nav id="sitemap" aria-label={strings.frame.siteMap} />;
  return (
    <nav id="sitemap" aria-label={strings.frame.siteMap} className={mergeClasses(styles.root, !isOpen && styles.narrow)}>
      <div className={styles.groups}>
        {area.groups.map((group) => (
          <section key={group.id} aria-label={group.title}>
            {isOpen ? <Text as="h2" size={200} weight="semibold" className={styles.heading}>{group.title}</Text> : <div className={styles.line} />}
            <ul className={styles.list}>
              {group.subAreas.map((subArea) => (
                <li key={subArea.id}>
                  <SubAreaLink
                    subArea={subArea}
                    headers={headers.state === "ready" ? headers.value : null}
                    isCurrent={subArea === current?.subArea}
                    isNarrow={!isOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <AreaSwitch areas={app.siteMap.areas} current={area} isNarrow={!isOpen} onChoose={(next) => setChosen({ area: next, at: place })} />
    </nav>
  );
}
