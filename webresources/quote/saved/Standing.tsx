import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { quote } from "../../shared/generated/tables";
import { useSetting } from "../Setting";
import type { SavedQuote } from "./savedQuote";

const intents: Readonly<Record<number, "success" | "warning" | "info">> = {
  [quote.status.accepted]: "success", [quote.status.declined]: "warning", [quote.status.expired]: "warning", [quote.status.refused]: "warning",
};

/** Where the quote stands: until when it can be accepted, or what became of it. */
export function Standing({ saved }: { readonly saved: SavedQuote }): ReactNode {
  const { formats, say } = useSetting();
  return (
    <MessageBar intent={intents[saved.status] ?? "info"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{saved.quote.version.productName} · {saved.statusName}</MessageBarTitle>
        {say("quote.for", saved.customerName, formats.instant(saved.quote.at.utc))}{" "}
        {saved.answeredOn === null ? say("quote.valid", formats.instant(saved.expiresOn)) : say("quote.answered", formats.instant(saved.answeredOn))}
        {saved.note !== null && saved.note !== "" && <> {say("quote.note", saved.note)}</>}
      </MessageBarBody>
    </MessageBar>
  );
}
