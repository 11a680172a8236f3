import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled } from "@fluentui/react-icons";
import { useDesigner, useNote } from "../state/DesignerContext";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums",
  },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground3 },
  icon: { fontSize: "16px" },
});

/** What the last estimate and the last explanation say at a node. */
export function NoteChips({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words: { text, number } } = useDesigner();
  const { effect, verdict } = useNote(id);
  return (
    <>
      {verdict && (
        <span className={mergeClasses(styles.chip, verdict.holds ? styles.yes : styles.no)}>
          {verdict.holds ? <CheckmarkCircleFilled className={styles.icon} aria-label={text("designer.holds")} />
            : <DismissCircleFilled className={styles.icon} aria-label={text("designer.fails")} />}
          {verdict.found !== null && text("designer.found", verdict.found)}
        </span>
      )}
      {effect && !verdict && (
        <span className={styles.chip} title={text("designer.effect.title", number(effect.alone))}>{text("designer.effect", number(effect.remaining))}</span>
      )}
    </>
  );
}
