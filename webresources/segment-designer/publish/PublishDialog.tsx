import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { SegmentDocument } from "../document/SegmentDocument";
import { checkDraft } from "../model/checks";
import { useDesigner } from "../state/DesignerContext";
import { PublishConfirmation } from "./PublishConfirmation";
import { PublishResult } from "./PublishResult";
import { usePublication } from "./usePublication";

// The frame can be higher than the window: the middle of it may be out of sight.
const useStyles = makeStyles({ surface: { marginTop: tokens.spacingVerticalXXXL } });

interface Props {
  readonly document: SegmentDocument;
  /** Whether it was confirmed already, before the page was loaded anew. */
  readonly isConfirmed: boolean;
  readonly onClose: () => void;
}

/** Asks before the rule comes into force, saying what will happen, and tells afterwards what happened. */
export function PublishDialog({ document, isConfirmed, onClose }: Props) {
  const styles = useStyles();
  const { words: { text, number }, draft, catalogue } = useDesigner();
  const { step, publish } = usePublication(document, isConfirmed);
  const todos = useMemo(() => checkDraft(draft.root(), catalogue).size, [draft, catalogue]);
  const isBusy = step.name === "saving" || step.name === "publishing";
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open && !isBusy) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text(step.name === "published" ? "designer.published" : "designer.publish.title", document.state().name)}</DialogTitle>
          <DialogContent>
            {step.name === "asked" && (todos > 0
              ? <Text>{text("designer.publish.unfinished", number(todos))}</Text>
              : <PublishConfirmation document={document} />)}
            {step.name === "saving" && <Spinner label={text("designer.publish.saving")} />}
            {step.name === "publishing" && <Spinner label={text("designer.publish.publishing")} />}
            {step.name === "failed" && <Text role="alert">{step.fault.message}</Text>}
            {step.name === "published" && <PublishResult document={document} step={step} />}
          </DialogContent>
          <DialogActions>
            {step.name === "asked" && todos === 0 && <Button appearance="primary" onClick={publish}>{text("designer.publish")}</Button>}
            <Button disabled={isBusy} onClick={onClose}>{text(step.name === "asked" ? "designer.cancel" : "designer.close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
