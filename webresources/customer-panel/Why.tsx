import { Dropdown, Field, Option, OptionGroup } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import type { Client } from "../shared/client";
import { useText } from "../shared/ClientContext";
import { explainMembership, type ExplainMembershipResponse } from "../shared/generated/apis";
import { Loaded } from "../shared/Loaded";
import { useLoad } from "../shared/useLoad";
import { Explanation } from "./Explanation";
import type { Membership } from "./model/memberships";
import type { PanelSegment } from "./model/segments";
import { Notice } from "./Notice";

interface Props {
  readonly client: Client;
  readonly customer: { readonly table: string; readonly id: string; readonly version: number };
  readonly segments: readonly PanelSegment[];
  readonly memberships: readonly Membership[];
  readonly asked: string;
  readonly onAsk: (segmentId: string) => void;
}

/** Why the customer is in a segment, or why not; any published segment can be asked for. */
export function Why({ client, customer, segments, memberships, asked, onAsk }: Props): ReactNode {
  const say = useText();
  const chosen = segments.find((segment) => segment.id === asked);
  if (segments.length === 0) return <Notice>{say("panel.noPublished")}</Notice>;
  const members = new Set(memberships.filter((membership) => membership.isMember).map((membership) => membership.segmentId));
  const group = (label: string, isIn: boolean): ReactNode => {
    const part = segments.filter((segment) => members.has(segment.id) === isIn);
    const options = part.map((segment) => <Option key={segment.id} value={segment.id}>{segment.name}</Option>);
    return part.length > 0 && <OptionGroup label={label}>{options}</OptionGroup>;
  };
  return (
    <>
      <Field label={say("panel.segment")}>
        <Dropdown
          placeholder={say("panel.chooseSegment")} value={chosen?.name ?? ""} selectedOptions={chosen ? [chosen.id] : []}
          onOptionSelect={(_, { optionValue }) => { onAsk(optionValue ?? ""); }}
        >
          {group(say("panel.groupIn"), true)}
          {group(say("panel.groupOut"), false)}
        </Dropdown>
      </Field>
      {chosen && <Explained key={chosen.id} client={client} customer={customer} segment={chosen} isMember={members.has(chosen.id)} />}
    </>
  );
}

interface Asked extends Pick<Props, "client" | "customer"> {
  readonly segment: PanelSegment;
  readonly isMember: boolean;
}

function Explained({ client, customer, segment, isMember }: Asked): ReactNode {
  const say = useText();
  const load = useLoad<ExplainMembershipResponse>(useCallback(
    () => explainMembership(client.webApi, { CustomerId: customer.id, CustomerTable: customer.table, SegmentKey: segment.key }),
    [client, customer.id, customer.table, segment.key],
  ), customer.version);
  return <Loaded load={load} what={say("panel.why")}>{(value) => <Explanation answer={value} segment={segment} isMember={isMember} />}</Loaded>;
}
