import { makeStyles, tokens } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { CellView } from "./CellView";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  root: {
    display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))", gap: tokens.spacingHorizontalL, flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4,
  },
});

/** The footer of the form, when it has one. */
export function FormFooter() {
  const styles = useStyles();
  const footer = useForm((state) => state.model.footer);
  const controls = useForm((state) => state.controls);
  const isShown = useForm((state) => state.footerShown);
  const cells = footer.filter((cell) => cell.control && controls[cell.control.id]?.visible);
  if (!isShown || cells.length === 0) return null;
  return (
    <section aria-label={strings.form.footer} className={styles.root}>
      {cells.map((cell) => <CellView key={cell.id} cell={{ ...cell, row: 1, rowSpan: 1 }} labelPosition="top" />)}
    </section>
  );
}
