import { MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SegmentState } from "../document/SegmentDocument";
import type { Checks } from "../live/useChecks";
import { useLatest } from "../live/useLatest";
import { differences } from "../model/difference";
import { readExpression } from "../model/read";
import { useDesigner } from "../state/DesignerContext";
import { DifferenceList } from "./DifferenceList";
import { PreviewFigures } from "./PreviewFigures";

const useStyles = makeStyles({ panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });

const pause = 400;

/** The draft held against the rule in force: what is different in words, and who would enter and leave. */
export function ChangesPanel({ checks, state }: { readonly checks: Checks; readonly state: SegmentState }) {
  const styles = useStyles();
  const { words: { text }, gateway } = useDesigner();
  const before = useMemo(() => readExpression(state.published), [state.published]);
  const changes = useMemo(() => ("root" in before ? differences(before.root, checks.root) : []), [before, checks.root]);
  const rule = checks.validation.value?.isValid && checks.validation.value.text === checks.text ? checks.text : null;
  const { key, id } = state;
  const ask = useMemo(() => (id !== null && key !== null && rule !== null ? () => gateway.preview(key, rule) : null), [id, key, rule, gateway]);
  const { value, fault, isStale } = useLatest(ask, pause);

  if (id === null) return <Text>{text("designer.changes.unsaved")}</Text>;
  return (
    <div className={styles.panel} aria-busy={isStale}>
      {state.published === null ? <Text>{text("designer.changes.never")}</Text> : <DifferenceList changes={changes} />}
      {ask === null && <Text>{text("designer.try.unfinished")}</Text>}
      {isStale && <Spinner size="tiny" label={text("designer.changes.counting")} />}
      {fault && <MessageBar intent="error" layout="multiline"><MessageBarBody>{fault.message}</MessageBarBody></MessageBar>}
      {value && ask !== null && !fault && <PreviewFigures preview={value} isStale={isStale} />}
    </div>
  );
}
