import { MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SegmentDocument } from "../document/SegmentDocument";
import type { Run } from "../gateway/answers";
import { useDesigner } from "../state/DesignerContext";
import type { Step } from "./usePublication";

const useStyles = makeStyles({ panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });

const interval = 1500;

interface Props {
  readonly document: SegmentDocument;
  readonly step: Extract<Step, { readonly name: "published" }>;
}

/** What a publication did: the refresh that follows it is watched until it is done. */
export function PublishResult({ document, step }: Props) {
  const styles = useStyles();
  const { words: { text, number }, gateway } = useDesigner();
  const [run, setRun] = useState<Run | null>(null);
  const isOver = run?.state === "done" || run?.state === "failed";

  useEffect(() => {
    const { id } = document.state();
    if (id === null || isOver) return;
    let isWanted = true;
    const look = (): void => {
      gateway.run(id).then((found) => {
        // The run before is over; one that waited for its turn does this publication too.
        if (!isWanted || (found?.id === step.before?.id && found?.state === "done")) return;
        setRun(found);
        if (found?.state === "done") void document.refresh();
      }, () => undefined);
    };
    look();
    const timer = setInterval(look, interval);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [document, gateway, step.before, isOver]);

  return (
    <div className={styles.panel}>
      <MessageBar intent="success"><MessageBarBody>{text("designer.publish.version", number(step.version))}</MessageBarBody></MessageBar>
      <div role="status">
        {!isOver && <><Text block>{text(`designer.run.${run?.state ?? "queued"}`, number(run?.customers ?? 0))}</Text><ProgressBar /></>}
        {run?.state === "done" && <Text weight="semibold">{text("designer.run.done", number(run.entered), number(run.left), number(run.customers))}</Text>}
        {run?.state === "failed" && <Text>{text("designer.run.failed")}</Text>}
      </div>
    </div>
  );
}
