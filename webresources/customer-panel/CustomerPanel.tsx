import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import type { Client } from "../shared/client";
import { useText } from "../shared/ClientContext";
import { Loaded } from "../shared/Loaded";
import { useRecord } from "../shared/record";
import { useLoad } from "../shared/useLoad";
import { Decisions } from "./Decisions";
import { History } from "./History";
import { readDecisions, readEvaluation } from "./model/decisions";
import { readEvents } from "./model/events";
import { readMemberships } from "./model/memberships";
import { readSegments } from "./model/segments";
import { Notice } from "./Notice";
import { Section } from "./Section";
import { SegmentsNow } from "./SegmentsNow";
import { Why } from "./Why";

const useStyles = makeStyles({
  // Two columns where they fit; one at 200 % zoom or on a narrow form.
  panel: { display: "grid", gap: tokens.spacingHorizontalL, gridTemplateColumns: "repeat(auto-fit, minmax(min(22rem, 100%), 1fr))", alignItems: "start" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  wide: { gridColumn: "1 / -1" },
});

/** The segments of a customer now and over time, why and why not, and recent decisions. */
export function CustomerPanel({ client }: { readonly client: Client }): ReactNode {
  const say = useText();
  const record = useRecord(client);
  return record.id === "" ? <Notice>{say("panel.unsaved")}</Notice> : <SavedCustomer key={record.id} client={client} {...record} />;
}

interface Props {
  readonly client: Client;
  readonly table: string;
  readonly id: string;
  readonly version: number;
}

function SavedCustomer({ client, table, id, version }: Props): ReactNode {
  const styles = useStyles();
  const say = useText();
  const [asked, setAsked] = useState("");
  const memberships = useLoad(useCallback(() => readMemberships(client, id), [client, id]), version);
  const evaluation = useLoad(useCallback(() => readEvaluation(client, id), [client, id]), version);
  const events = useLoad(useCallback(() => readEvents(client, id), [client, id]), version);
  const decisions = useLoad(useCallback(() => readDecisions(client, id), [client, id]), version);
  const segments = useLoad(useCallback(() => readSegments(client, table), [client, table]));
  return (
    <div className={styles.panel}>
      <div className={styles.column}>
        <Section title={say("panel.now")}>
          <Loaded load={memberships} what={say("panel.now")}>
            {(value) => <SegmentsNow memberships={value} evaluation={evaluation} asked={asked} onAsk={setAsked} />}
          </Loaded>
        </Section>
        <Section title={say("panel.decisions")}>
          <Loaded load={decisions} what={say("panel.decisions")}>{(value) => <Decisions client={client} decisions={value} />}</Loaded>
        </Section>
      </div>
      <Section title={say("panel.why")}>
        <Loaded load={segments} what={say("panel.why")}>
          {(value) => (
            <Why client={client} customer={{ table, id, version }} segments={value} memberships={memberships.value ?? []} asked={asked} onAsk={setAsked} />
          )}
        </Loaded>
      </Section>
      <Section title={say("panel.history")} className={styles.wide}>
        <Loaded load={events} what={say("panel.history")}>{(value) => <History memberships={memberships.value ?? []} events={value} />}</Loaded>
      </Section>
    </div>
  );
}
