import { useMemo } from "react";
import { useClientApi } from "../../clientapi/ClientApi";
import { useShell } from "../../shell/Shell";
import { loadScript } from "../../shell/loadScript";
import { ConflictDialog } from "../dialogs/ConflictDialog";
import { formStrings as strings } from "../formStrings";
import type { Conflict, FormServices } from "../life/FormServices";
import type { HandlerFault } from "../life/EventFiring";

/** What forms need of the app around them. */
export function useFormServices(): FormServices {
  const { api, metadata, announce } = useShell();
  const { user, xrm, dialogs, around } = useClientApi();
  return useMemo(
    () => ({
      api,
      metadata,
      announce,
      user: { id: user.userId, name: user.userName, entityType: "systemuser" },
      currency: user.currency,
      language: user.language,
      context: () => xrm.Utility.getGlobalContext(),
      loadScripts: async (names: readonly string[]) => {
        for (const name of names) await loadScript(name);
      },
      onHandlerFault: (fault: HandlerFault) => void around.error({ title: strings.script.title, text: strings.script.text, details: detailsOf(fault) }),
      onConflict: (conflict: Conflict) =>
        dialogs.open<"reload" | "overwrite" | "cancel">((close) => <ConflictDialog conflict={conflict} onClose={close} />),
    }),
    [api, metadata, announce, user, xrm, dialogs, around],
  );
}

function detailsOf({ error, event, library, functionName }: HandlerFault): string {
  const lines = [error.message, strings.script.event(event)];
  if (library) lines.push(strings.script.library(library));
  if (functionName) lines.push(strings.script.function(functionName));
  return lines.join("\n");
}
