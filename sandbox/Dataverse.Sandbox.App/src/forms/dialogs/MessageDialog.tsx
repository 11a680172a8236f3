import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A choice at the foot of a dialog. */
export interface DialogChoice {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly choose: () => void;
}

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly choices: readonly DialogChoice[];
  /** Escape, or a click beside it. */
  readonly onDismiss: () => void;
}

/** A dialog with a title, something to read or fill in, and choices. */
export function MessageDialog({ title, children, choices, onDismiss }: Props) {
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onDismiss()}>
      <DialogSurface {...(title ? {} : { "aria-label": choices[0]?.label ?? "" })}>
        <DialogBody>
          {title && <DialogTitle>{title}</DialogTitle>}
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            {choices.map((choice) => (
              <Button
                key={choice.label}
                appearance={choice.isPrimary ? "primary" : "secondary"}
                disabled={choice.isDisabled ?? false}
                onClick={choice.choose}
              >
                {choice.label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
