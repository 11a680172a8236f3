import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Form } from "../metadata/Form";
import { type DashboardSection, type DashboardTab, readDashboard } from "./DashboardModel";
import { DashboardTile } from "./DashboardTile";

const useStyles = makeStyles({
  tabs: { paddingBottom: tokens.spacingVerticalS },
  columns: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0, flexGrow: 1 },
  section: {
    display: "grid", gap: tokens.spacingHorizontalL,
    // Narrow windows and large zoom: one tile beside the other no longer fits.
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) !important" },
  },
  label: { margin: 0, paddingBottom: tokens.spacingVerticalS },
});

/** The tabs and tiles of a dashboard. */
export function DashboardView({ dashboard }: { readonly dashboard: Form }) {
  const styles = useStyles();
  const { tabs } = useMemo(() => readDashboard(dashboard.formXml), [dashboard]);
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const tab = tabs.find((each) => each.id === chosen);
  return (
    <>
      {tabs.length > 1 && (
        <TabList className={styles.tabs} selectedValue={chosen} onTabSelect={(_, { value }) => setChosen(String(value))}>
          {tabs.map(({ id, label }) => <Tab key={id} value={id}>{label}</Tab>)}
        </TabList>
      )}
      {tab && <TabContent key={tab.id} tab={tab} />}
    </>
  );
}

function TabContent({ tab }: { readonly tab: DashboardTab }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      {tab.columns.map((column, at) => (
        <div key={at} className={styles.column} style={{ flexBasis: column.width === "100%" ? "100%" : `calc(${column.width} - 32px)` }}>
          {column.sections.map((section) => <SectionTiles key={section.id} section={section} />)}
        </div>
      ))}
    </div>
  );
}

function SectionTiles({ section }: { readonly section: DashboardSection }) {
  const styles = useStyles();
  return (
    <section {...(section.label ? { "aria-label": section.label } : {})}>
      {section.label && <Text as="h2" weight="semibold" block className={styles.label}>{section.label}</Text>}
      <div className={styles.section} style={{ gridTemplateColumns: `repeat(${section.columnCount}, minmax(0, 1fr))` }}>
        {section.tiles.map((tile) => <DashboardTile key={tile.id} tile={tile} />)}
      </div>
    </section>
  );
}
