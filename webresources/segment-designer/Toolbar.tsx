import { Badge, Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, CloudArrowUpRegular } from "@fluentui/react-icons";
import { useState, useSyncExternalStore } from "react";
import type { SegmentDocument } from "./document/SegmentDocument";
import { isSame } from "./document/sameRule";
import { isEmpty } from "./model/draft";
import { writeExpression } from "./model/write";
import { PublishDialog } from "./publish/PublishDialog";
import { isIntended } from "./publish/intention";
import { useDesigner } from "./state/DesignerContext";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  gap: { flexGrow: 1 },
});

/** Undo, redo, where the segment stands, and the way to publish it. */
export function Toolbar({ document }: { readonly document: SegmentDocument }) {
  const styles = useStyles();
  const { words: { text, number }, draft, actions, isReadOnly } = useDesigner();
  const state = useSyncExternalStore(document.subscribe, document.state);
  const canUndo = useSyncExternalStore(draft.subscribe, draft.canUndo);
  const canRedo = useSyncExternalStore(draft.subscribe, draft.canRedo);
  const hasRule = useSyncExternalStore(draft.subscribe, () => !isEmpty(draft.root()));
  const differs = useSyncExternalStore(draft.subscribe, () => state.published !== null && !isSame(writeExpression(draft.root()), state.published));
  const [publication, setPublication] = useState<"none" | "asked" | "confirmed">(
    () => state.id !== null && isIntended(state.text) ? "confirmed" : "none");
  const canPublish = hasRule && (state.published === null || differs);

  return (
    <div className={styles.bar} role="toolbar" aria-label={text("designer.toolbar")}>
      {!isReadOnly && (
        <>
          <Tooltip content={text("designer.undo")} relationship="label">
            <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={!canUndo} onClick={actions.undo} />
          </Tooltip>
          <Tooltip content={text("designer.redo")} relationship="label">
            <Button appearance="subtle" icon={<ArrowRedoRegular />} disabledFocusable={!canRedo} onClick={actions.redo} />
          </Tooltip>
        </>
      )}
      <Badge appearance="tint" size="large" color={state.status === "published" ? "success" : "informative"}>
        {state.status === "published" ? text("designer.status.published", number(state.version ?? 1)) : text(`designer.status.${state.status}`)}
      </Badge>
      {differs && <Badge appearance="tint" size="large" color="warning">{text("designer.status.differs")}</Badge>}
      {isReadOnly && <Badge appearance="outline" size="large">{text("designer.readOnly")}</Badge>}
      <span className={styles.gap} />
      {!isReadOnly && (
        <Button appearance="primary" icon={<CloudArrowUpRegular />} disabledFocusable={!canPublish}
          onClick={() => { if (canPublish) setPublication("asked"); }}>
          {text("designer.publish")}
        </Button>
      )}
      {publication !== "none" && (
        <PublishDialog document={document} isConfirmed={publication === "confirmed"} onClose={() => { setPublication("none"); }} />
      )}
    </div>
  );
}
