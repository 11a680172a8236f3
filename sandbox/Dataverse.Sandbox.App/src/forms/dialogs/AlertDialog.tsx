import type { AlertText } from "../../clientapi/Surroundings";
import { LinedText } from "./LinedText";
import { MessageDialog } from "./MessageDialog";

/** Tells something. */
export function AlertDialog({ title, text, confirmLabel, onClose }: AlertText & { readonly onClose: () => void }) {
  return (
    <MessageDialog title={title} onDismiss={onClose} choices={[{ label: confirmLabel, isPrimary: true, choose: onClose }]}>
      <LinedText text={text} />
    </MessageDialog>
  );
}
