import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowEnter20Regular, ArrowExit20Regular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { useText } from "../shared/ClientContext";
import { count, instant } from "../shared/format";
import { mostEvents, type PanelEvent } from "./model/events";
import type { Membership } from "./model/memberships";
import { stays } from "./model/spans";
import { Notice } from "./Notice";
import { Timeline } from "./Timeline";

/** How many events are shown at first. */
const few = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", paddingBlock: tokens.spacingVerticalXS },
  icon: { flexShrink: 0 },
  when: { color: tokens.colorNeutralForeground3 },
});

/** When the customer was in which segment: as bars, and event by event with its cause. */
export function History({ memberships, events }: { readonly memberships: readonly Membership[]; readonly events: readonly PanelEvent[] }): ReactNode {
  const styles = useStyles();
  const say = useText();
  const [showsAll, setShowsAll] = useState(false);
  const all = useMemo(() => stays(memberships, events), [memberships, events]);
  if (all.length === 0) return <Notice>{say("panel.noHistory")}</Notice>;
  return (
    <>
      <Timeline stays={all} />
      <ul className={styles.list} aria-label={say("panel.events")}>
        {(showsAll ? events : events.slice(0, few)).map((event) => (
          <li key={event.id} className={styles.item}>
            {event.isEntering ? <ArrowEnter20Regular className={styles.icon} aria-hidden /> : <ArrowExit20Regular className={styles.icon} aria-hidden />}
            <span>
              <Text>{say(event.isEntering ? "panel.entered" : "panel.left", event.segment)} </Text>
              <Text className={styles.when}>{say("panel.when", instant(event.on), event.cause)}</Text>
            </span>
          </li>
        ))}
      </ul>
      {events.length > few && !showsAll && <div><Button onClick={() => { setShowsAll(true); }}>{say("panel.showAll", count(events.length))}</Button></div>}
      {events.length === mostEvents && showsAll && <Notice>{say("panel.older", count(mostEvents))}</Notice>}
    </>
  );
}
