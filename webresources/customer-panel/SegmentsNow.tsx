import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PeopleCheckmark20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useText } from "../shared/ClientContext";
import { day, instant } from "../shared/format";
import type { Load } from "../shared/useLoad";
import type { Evaluation } from "./model/decisions";
import type { Membership } from "./model/memberships";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  name: { flexGrow: 1 },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

interface Props {
  readonly memberships: readonly Membership[];
  readonly evaluation: Load<Evaluation | null>;
  /** The segment that is explained. */
  readonly asked: string;
  readonly onAsk: (segmentId: string) => void;
}

/** The segments that a customer is in, each with a way to ask why; and when that can change by itself. */
export function SegmentsNow({ memberships, evaluation, asked, onAsk }: Props): ReactNode {
  const styles = useStyles();
  const say = useText();
  const now = memberships.filter((membership) => membership.isMember);
  return (
    <>
      {now.length === 0 ? <Notice>{say("panel.noSegments")}</Notice> : (
        <ul className={styles.list}>
          {now.map((membership) => (
            <li key={membership.segmentId} className={styles.item}>
              <PeopleCheckmark20Regular className={styles.icon} aria-hidden />
              <div className={styles.name}>
                <Text weight="semibold" block>{membership.segment}</Text>
                {membership.enteredOn !== null && <Text size={200}>{say("panel.since", day(membership.enteredOn), membership.cause)}</Text>}
              </div>
              <Button
                size="small" aria-pressed={asked === membership.segmentId} aria-label={say("panel.askWhy", membership.segment)}
                onClick={() => { onAsk(membership.segmentId); }}
              >
                {say("panel.why")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NextChange evaluation={evaluation} />
    </>
  );
}

function NextChange({ evaluation }: { readonly evaluation: Load<Evaluation | null> }): ReactNode {
  const say = useText();
  if (evaluation.fault) return <Notice>{evaluation.fault.isDenied ? say("panel.dueDenied") : evaluation.fault.message}</Notice>;
  if (evaluation.value === undefined) return null;
  if (evaluation.value === null) return <Notice>{say("panel.neverEvaluated")}</Notice>;
  const { dueOn, evaluatedOn, cause } = evaluation.value;
  return (
    <>
      <Text block>{dueOn === null ? say("panel.noFlip") : say("panel.nextFlip", instant(dueOn))}</Text>
      {evaluatedOn !== null && <Notice>{say("panel.evaluated", instant(evaluatedOn), cause)}</Notice>}
    </>
  );
}
