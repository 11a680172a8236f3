import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteQuote } from "../../shared/generated/apis";
import { useSetting } from "../Setting";

/** Why nothing is offered, and the nearest that could be had. */
export function Refusals({ quote }: { readonly quote: QuoteQuote }): ReactNode {
  const { say } = useSetting();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("quote.refused.one")}</MessageBarTitle>
        {quote.refusals.map((refusal) => (
          <Text key={`${refusal.place} ${refusal.reason}`} block>
            {refusal.reason} {refusal.remedy} {refusal.why === undefined ? "" : say("quote.refused.why", refusal.why)}
          </Text>
        ))}
        {quote.alternatives.map((alternative) => (
          <Text key={alternative.change} block>{say("quote.refused.possible", alternative.change)}</Text>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
