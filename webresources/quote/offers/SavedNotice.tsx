import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { quote } from "../../shared/generated/tables";
import { useSetting } from "../Setting";
import type { Choosing } from "./useChoosing";

/** What became of the offer that was taken, with the way to the quote. */
export function SavedNotice({ choosing: { saved, fault } }: { readonly choosing: Choosing }): ReactNode {
  const { say } = useSetting();
  const { navigation } = useClient();
  if (fault !== null) return <Failure fault={fault} />;
  if (saved === null) return null;
  return (
    <MessageBar intent={saved.isOffered ? "success" : "warning"} politeness="polite">
      <MessageBarBody>{say(saved.isOffered ? "quote.saved" : "quote.savedRefusal", saved.name)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => { void navigation.openForm({ entityName: quote.table, entityId: saved.id }); }}>{say("quote.open")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
