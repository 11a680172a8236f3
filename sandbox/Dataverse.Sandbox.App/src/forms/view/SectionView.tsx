import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SectionModel } from "../model/FormModel";
import { sectionKey } from "../state/startState";
import { CellView } from "./CellView";
import { useForm } from "./useForm";
import { placeVisible } from "./placeVisible";

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, minWidth: 0,
  },
  plain: { backgroundColor: "transparent", boxShadow: "none", padding: 0 },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalS}` },
  cells: {
    display: "grid", gridAutoRows: "minmax(36px, auto)", rowGap: tokens.spacingVerticalXS, columnGap: tokens.spacingHorizontalXL,
    containerType: "inline-size",
  },
});

/** A section: its cells on the grid that FormXml describes. Rows in which nothing is visible take no place. */
export function SectionView({ tab, section, isPlain = false }: { readonly tab: string; readonly section: SectionModel; readonly isPlain?: boolean }) {
  const styles = useStyles();
  const heading = useId();
  const label = useForm((state) => state.sections[sectionKey(tab, section.name)]?.label ?? "");
  const controls = useForm((state) => state.controls);
  const cells = placeVisible(section.cells, (cell) => cell.control !== null && controls[cell.control.id]?.visible === true);
  const isTitled = section.labelShown && label !== "";
  if (cells.length === 0 && !isTitled) return null;
  return (
    <section className={isPlain ? styles.plain : styles.root} {...(isTitled ? { "aria-labelledby": heading } : {})}>
      {isTitled && <Text as="h2" id={heading} size={400} weight="semibold" className={styles.heading}>{label}</Text>}
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${section.columns}, minmax(0, 1fr))` }}>
        {cells.map((cell) => <CellView key={cell.id} cell={cell} labelPosition={section.labelPosition} isAlone={isTitled && cells.length === 1} />)}
      </div>
    </section>
  );
}
