import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useSyncExternalStore } from "react";
import type { SegmentDocument } from "./document/SegmentDocument";
import { Live } from "./live/Live";
import { useDesigner } from "./state/DesignerContext";
import { Toolbar } from "./Toolbar";
import { Tree } from "./tree/Tree";
import { Welcome } from "./tree/Welcome";

const useStyles = makeStyles({
  frame: {
    display: "grid", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM, alignItems: "start",
    gridTemplateColumns: "minmax(0, 1fr) minmax(300px, 380px)", gridTemplateAreas: '"tools tools" "words side" "rule side"', gridTemplateRows: "auto auto 1fr",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateAreas: '"tools" "words" "rule" "side"' },
  },
  tools: { gridArea: "tools" },
  rule: { gridArea: "rule", minWidth: 0 },
});

/** The rule on one side, what is known of it on the other. */
export function Workspace({ document }: { readonly document: SegmentDocument }) {
  const styles = useStyles();
  const { actions, isReadOnly } = useDesigner();
  const state = useSyncExternalStore(document.subscribe, document.state);

  // Within a text the browser's own undo is the one that people expect.
  function onKeyDown(event: KeyboardEvent): void {
    const isText = event.target instanceof HTMLElement && event.target.matches("input, textarea");
    if (isText || isReadOnly || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) actions.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) actions.redo();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <div className={styles.tools}><Toolbar document={document} /></div>
      <div className={styles.rule}>
        <Welcome />
        <Tree />
      </div>
      <Live state={state} />
    </div>
  );
}
