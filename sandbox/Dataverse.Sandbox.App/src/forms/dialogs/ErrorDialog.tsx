import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ErrorText } from "../../clientapi/Surroundings";
import { formStrings as strings } from "../formStrings";
import { LinedText } from "./LinedText";
import { MessageDialog } from "./MessageDialog";

/** Tells what went wrong, with details for who can do something about it. */
export function ErrorDialog({ title, text, details, onClose }: ErrorText & { readonly onClose: () => void }) {
  return (
    <MessageDialog title={title} onDismiss={onClose} choices={[{ label: strings.ok, isPrimary: true, choose: onClose }]}>
      <LinedText text={text} />
      {details && (
        <Accordion collapsible>
          <AccordionItem value="details">
            <AccordionHeader>{strings.script.details}</AccordionHeader>
            <AccordionPanel><LinedText text={details} /></AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </MessageDialog>
  );
}
