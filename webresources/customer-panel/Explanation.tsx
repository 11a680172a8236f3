import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useAnnounce } from "../shared/Announcer";
import { useText } from "../shared/ClientContext";
import { instant } from "../shared/format";
import type { ExplainMembershipResponse } from "../shared/generated/apis";
import { ExplanationTree } from "./ExplanationTree";
import type { PanelSegment } from "./model/segments";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  answer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly answer: ExplainMembershipResponse;
  readonly segment: PanelSegment;
  /** Whether the customer is in the segment, as it is kept. */
  readonly isMember: boolean;
}

/**
 * The verdict of a rule on a customer, condition by condition, and what would turn it. It is found with the rows that the user may read:
 * where it differs from what is kept, that is said.
 */
export function Explanation({ answer, segment, isMember }: Props): ReactNode {
  const styles = useStyles();
  const say = useText();
  const announce = useAnnounce();
  const verdict = say(answer.IsMember ? "panel.fits" : "panel.fitsNot", segment.name);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(verdict);
    // On a narrow form the answer lies below what asked for it.
    place.current?.scrollIntoView({ block: "nearest" });
  }, [announce, verdict]);
  return (
    <div className={styles.answer} ref={place}>
      <div className={styles.heading}>
        <Badge appearance="filled" color={answer.IsMember ? "success" : "informative"}>{say(answer.IsMember ? "panel.in" : "panel.out")}</Badge>
        <Text weight="semibold">{verdict}</Text>
      </div>
      {answer.IsMember !== isMember && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(isMember ? "panel.keptIn" : "panel.keptOut")}</MessageBarBody>
        </MessageBar>
      )}
      <ExplanationTree node={answer.Explanation} />
      {answer.SmallestChange.length > 0 && (
        <div>
          <Text as="h3" weight="semibold" block className={styles.title}>{say(answer.IsMember ? "panel.wouldLeave" : "panel.wouldEnter")}</Text>
          <ul className={styles.changes}>
            {answer.SmallestChange.map((change) => <li key={change.place + change.fact}><Text>{change.words}</Text></li>)}
          </ul>
        </div>
      )}
      {answer.NextFlip !== undefined && <Notice>{say("panel.nextFlip", instant(answer.NextFlip))}</Notice>}
    </div>
  );
}
