import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useAnnounce } from "../shared/Announcer";
import { useText } from "../shared/ClientContext";
import { instant } from "../shared/format";
import type { ExplainMembershipResponse } from "../shared/generated/apis";
import { ExplanationTree } from "./ExplanationTree";
import type { PanelSegment } from "./model/segments";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The verdict of a rule on a customer, condition by condition, and what would turn it. */
export function Explanation({ answer, segment }: { readonly answer: ExplainMembershipResponse; readonly segment: PanelSegment }): ReactNode {
  const styles = useStyles();
  const say = useText();
  const announce = useAnnounce();
  const verdict = say(answer.IsMember ? "panel.fits" : "panel.fitsNot", segment.name);
  useEffect(() => { announce(verdict); }, [announce, verdict]);
  return (
    <div>
      <div className={styles.heading}>
        <Badge appearance="filled" color={answer.IsMember ? "success" : "informative"}>{say(answer.IsMember ? "panel.in" : "panel.out")}</Badge>
        <Text weight="semibold">{verdict}</Text>
      </div>
      <ExplanationTree node={answer.Explanation} />
      {answer.SmallestChange.length > 0 && (
        <>
          <Text as="h3" weight="semibold" block>{say(answer.IsMember ? "panel.wouldLeave" : "panel.wouldEnter")}</Text>
          <ul className={styles.changes}>
            {answer.SmallestChange.map((change) => <li key={change.place + change.fact}><Text>{change.words}</Text></li>)}
          </ul>
        </>
      )}
      {answer.NextFlip !== undefined && <Notice>{say("panel.nextFlip", instant(answer.NextFlip))}</Notice>}
    </div>
  );
}
