import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useDialogs } from "../shell/Dialogs";
import { strings } from "../strings";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

interface Props {
  readonly title: string;
  readonly action: string;
  readonly isComplete: boolean;
  readonly onRun: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for what an action on selected rows needs, and runs it. */
export function RowsDialog({ title, action, isComplete, onRun, onClose, children }: Props) {
  const styles = useStyles();
  const { showError } = useDialogs();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      await onRun();
      onClose();
    } catch (error) {
      setRunning(false);
      showError(error);
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={!isComplete || isRunning} onClick={() => void run()}>{action}</Button>
            <Button onClick={onClose}>{strings.dialogs.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
