import { makeStyles, tokens } from "@fluentui/react-components";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  handle: {
    display: "inline-flex", alignItems: "center", justifyContent: "center", width: "24px", height: "32px", padding: 0, border: "none",
    backgroundColor: "transparent", color: tokens.colorNeutralForeground3, cursor: "grab", borderRadius: tokens.borderRadiusMedium, fontSize: "16px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What a node is dragged by; with the focus on it the arrow keys move the node while Alt is held. */
export function Handle() {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  return (
    <button type="button" className={styles.handle} draggable data-focus aria-label={text("designer.handle")} title={text("designer.handle.title")}>
      <ReOrderDotsVerticalRegular />
    </button>
  );
}
