import { MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SegmentDocument } from "../document/SegmentDocument";
import { useLatest } from "../live/useLatest";
import { differences } from "../model/difference";
import { readExpression } from "../model/read";
import { writeExpression } from "../model/write";
import { DifferenceList } from "../panels/DifferenceList";
import { PreviewFigures } from "../panels/PreviewFigures";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({ panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });

/** What a publication will do: who enters, who leaves, and what is different. */
export function PublishConfirmation({ document }: { readonly document: SegmentDocument }) {
  const styles = useStyles();
  const { words: { text, number }, gateway, draft } = useDesigner();
  const state = useMemo(() => document.state(), [document]);
  const rule = useMemo(() => writeExpression(draft.root()), [draft]);
  const before = useMemo(() => readExpression(state.published), [state]);
  const ask = useMemo(() => {
    if (rule === null) return null;
    const { id, key } = state;
    return async () => id !== null && key !== null ? { preview: await gateway.preview(key, rule) } : { estimate: await gateway.estimate(rule, state.table) };
  }, [rule, state, gateway]);
  const { value, fault } = useLatest(ask, 0);

  return (
    <div className={styles.panel}>
      <Text>{text(state.published === null ? "designer.publish.first" : "designer.publish.again")}</Text>
      {state.published !== null && "root" in before && <DifferenceList changes={differences(before.root, draft.root())} />}
      {!value && !fault && <Spinner size="small" label={text("designer.changes.counting")} />}
      {fault && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{fault.message}</MessageBarBody></MessageBar>}
      {value && "preview" in value && <PreviewFigures preview={value.preview} isStale={false} />}
      {value && "estimate" in value && <Text weight="semibold">{text("designer.publish.members", number(value.estimate.count))}</Text>}
    </div>
  );
}
