import { Text } from "@fluentui/react-components";
import type { ConfirmText } from "../../clientapi/Surroundings";
import { LinedText } from "./LinedText";
import { MessageDialog } from "./MessageDialog";

/** Asks for yes or no. */
export function ConfirmDialog({ title, subtitle, text, confirmLabel, cancelLabel, onClose }: ConfirmText & { readonly onClose: (yes: boolean) => void }) {
  const choices = [
    { label: confirmLabel, isPrimary: true, choose: () => onClose(true) },
    { label: cancelLabel, choose: () => onClose(false) },
  ];
  return (
    <MessageDialog title={title} onDismiss={() => onClose(false)} choices={choices}>
      {subtitle && <Text weight="semibold">{subtitle}</Text>}
      <LinedText text={text} />
    </MessageDialog>
  );
}
