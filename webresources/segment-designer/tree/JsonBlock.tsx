import { Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { JsonNode } from "../model/draft";
import { parseJson, writeJson } from "../model/json";
import { useDesigner, useNote } from "../state/DesignerContext";
import { Handle } from "./Handle";
import { NodeMenu } from "./NodeMenu";
import { Notices } from "./Notices";

const useStyles = makeStyles({
  block: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  gap: { flexGrow: 1 },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
});

/** What the designer has no controls for: its JSON, which is kept as it is unless somebody edits it. */
export const JsonBlock = memo(function JsonBlock({ node }: { readonly node: JsonNode }) {
  const styles = useStyles();
  const note = useNote(node.id);
  const { words: { text }, actions, isReadOnly } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);

  function keep(): void {
    if (typed === null) return;
    try {
      actions.change({ ...node, json: parseJson(typed) });
      setTyped(null);
    } catch {
      // Half a text is not lost: it stays until it is JSON.
    }
  }

  return (
    <div className={styles.block} data-row>
      <div className={styles.head}>
        {!isReadOnly && <Handle />}
        <span>{text("designer.json.block")}</span>
        <span className={styles.gap} />
        {!isReadOnly && <NodeMenu node={node} />}
      </div>
      <Textarea className={styles.text} resize="vertical" value={typed ?? writeJson(node.json, 2)} readOnly={isReadOnly}
        aria-label={text("designer.json.block")} onChange={(_, data) => { setTyped(data.value); }} onBlur={keep} />
      <Notices note={note} />
    </div>
  );
});
