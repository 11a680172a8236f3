import { makeStyles, tokens } from "@fluentui/react-components";
import type { TabModel } from "../model/FormModel";
import { sectionKey } from "../state/startState";
import { SectionView } from "./SectionView";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  root: {
    display: "grid", gap: tokens.spacingHorizontalS, alignItems: "start", containerType: "inline-size",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) !important" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** A tab: its columns side by side in their widths, on a narrow screen one below the other. */
export function TabBody({ tab }: { readonly tab: TabModel }) {
  const styles = useStyles();
  const sections = useForm((state) => state.sections);
  const columns = tab.columns
    .map((column) => ({ ...column, sections: column.sections.filter((section) => sections[sectionKey(tab.name, section.name)]?.visible) }))
    .filter((column) => column.sections.length > 0);
  const template = columns.map((column) => `minmax(0, ${Number.parseFloat(column.width) || 100}fr)`).join(" ");
  return (
    <div role="tabpanel" aria-labelledby={`tab-${tab.id}`} className={styles.root} style={{ gridTemplateColumns: template }}>
      {columns.map((column) => (
        <div key={column.sections[0]?.id} className={styles.column}>
          {column.sections.map((section) => <SectionView key={section.id} tab={tab.name} section={section} />)}
        </div>
      ))}
    </div>
  );
}
