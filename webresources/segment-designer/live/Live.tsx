import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { SegmentState } from "../document/SegmentDocument";
import { ChangesPanel } from "../panels/ChangesPanel";
import { JsonPanel } from "../panels/JsonPanel";
import { SizePanel } from "../panels/SizePanel";
import { TryPanel } from "../panels/TryPanel";
import { useDesigner } from "../state/DesignerContext";
import { SummaryCard } from "./SummaryCard";
import { useChecks } from "./useChecks";

const useStyles = makeStyles({
  words: { gridArea: "words", minWidth: 0 },
  side: {
    gridArea: "side", minWidth: 0, position: "sticky", top: 0, maxHeight: "100vh", overflowY: "auto", "@media (max-width: 900px)": { position: "static" },
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panel: { padding: tokens.spacingHorizontalM },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: "auto" },
});

const panels = ["size", "try", "changes", "json"] as const;
type PanelName = (typeof panels)[number];

/** What is known of the rule while it is edited: in words, its size, one customer, what would change, and as JSON. */
export function Live({ state }: { readonly state: SegmentState }) {
  const styles = useStyles();
  const id = useId();
  const { words: { text } } = useDesigner();
  const checks = useChecks(state.table);
  const [panel, setPanel] = useState<PanelName>("size");
  return (
    <>
      <div className={styles.words}><SummaryCard checks={checks} /></div>
      <aside className={styles.side} aria-label={text("designer.side")}>
        <TabList className={styles.tabs} size="small" selectedValue={panel} onTabSelect={(_, data) => { setPanel(data.value as PanelName); }}>
          {panels.map((name) => <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>{text(`designer.panel.${name}`)}</Tab>)}
        </TabList>
        <div className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${panel}`}>
          {panel === "size" && <SizePanel checks={checks} />}
          {panel === "try" && <TryPanel checks={checks} table={state.table} />}
          {panel === "changes" && <ChangesPanel checks={checks} state={state} />}
          {panel === "json" && <JsonPanel />}
        </div>
      </aside>
    </>
  );
}
