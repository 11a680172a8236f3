import { Field, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SegmentDocument } from "../document/SegmentDocument";
import { readExpression } from "../model/read";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, minHeight: "320px" } },
});

/** A rule that cannot be read, to be put right by hand: nothing of it is lost. */
export function RepairPanel({ document }: { readonly document: SegmentDocument }) {
  const styles = useStyles();
  const { words: { text }, isReadOnly } = useDesigner();
  const [typed, setTyped] = useState(() => document.state().text ?? "");
  const reading = readExpression(typed);

  function change(next: string): void {
    setTyped(next);
    // Nothing is also a rule, but who has emptied the field is about to write into it.
    if (next.trim() && "root" in readExpression(next)) document.write(next);
  }

  return (
    <div className={styles.panel}>
      <MessageBar intent="error" layout="multiline"><MessageBarBody>{text("designer.unreadable")}</MessageBarBody></MessageBar>
      <Field label={text("designer.json.label")} validationState="error"
        validationMessage={"root" in reading ? null : text(`designer.json.${reading.fault}`, reading.detail)}>
        <Textarea className={styles.text} value={typed} readOnly={isReadOnly} spellCheck={false} onChange={(_, data) => { change(data.value); }} />
      </Field>
    </div>
  );
}
