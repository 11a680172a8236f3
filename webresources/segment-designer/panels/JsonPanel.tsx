import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useRef, useState, useSyncExternalStore } from "react";
import { limits } from "../model/checks";
import { type Reading, readExpression } from "../model/read";
import { writeExpression } from "../model/write";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, minHeight: "320px", maxHeight: "60vh" } },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

const indent = 2;

/** The rule as JSON: to read, to copy, and to edit. What is typed becomes the rule as soon as it is one. */
export function JsonPanel() {
  const styles = useStyles();
  const { words: { text, number }, draft, actions, isReadOnly } = useDesigner();
  const root = useSyncExternalStore(draft.subscribe, draft.root);
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: typeof root } | null>(null);
  const [isCopied, setCopied] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const current = typed?.of === root ? typed.text : (writeExpression(root, indent) ?? "");
  const reading = readExpression(current);
  const bytes = new TextEncoder().encode(writeExpression(root) ?? "").length;

  function change(next: string): void {
    const read = readExpression(next);
    if ("root" in read) actions.replaceAll(read.root);
    setTyped({ text: next, of: draft.root() });
    setCopied(false);
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(current);
      setCopied(true);
    } catch {
      // A frame may not be allowed to: then it is marked, for Ctrl+C.
      panel.current?.querySelector("textarea")?.select();
    }
  }

  return (
    <div ref={panel} className={styles.panel}>
      <Field label={text("designer.json.label")} hint={text("designer.json.size", number(bytes), number(limits.bytes))}
        validationState={"root" in reading ? "none" : "error"} validationMessage={fault(reading)}>
        <Textarea className={styles.text} resize="vertical" value={current} readOnly={isReadOnly} spellCheck={false}
          onChange={(_, data) => { change(data.value); }} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => { void copy(); }}>
          {text(isCopied ? "designer.json.copied" : "designer.json.copy")}
        </Button>
      </div>
    </div>
  );

  function fault(read: Reading): string | null {
    return "root" in read ? null : text(`designer.json.${read.fault}`, read.detail);
  }
}
