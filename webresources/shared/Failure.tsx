import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "./ClientContext";
import type { Fault } from "./fault";

/** Says what could not be shown and why, with a way to try again; who lacks a right reads which. */
export function Failure({ fault, onRetry }: { readonly fault: Fault; readonly onRetry?: () => void }): ReactNode {
  const say = useText();
  return (
    <MessageBar intent={fault.isDenied ? "warning" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("common.failed")}</MessageBarTitle>
        {fault.isDenied ? say("common.denied", fault.privilege) : fault.message}
      </MessageBarBody>
      {onRetry && !fault.isDenied && (
        <MessageBarActions>
          <Button onClick={onRetry}>{say("common.retry")}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
