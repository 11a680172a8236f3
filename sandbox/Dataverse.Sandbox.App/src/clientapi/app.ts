import { asyncResult } from "./asyncResult";
import type { Notices } from "./Notices";

/** `Xrm.App`: notifications over all pages. Side panes are absent. */
export function createApp(notices: Notices): Pick<Xrm.App, "addGlobalNotification" | "clearGlobalNotification"> {
  return {
    addGlobalNotification({ message, level, showCloseButton = false, action }) {
      const id = crypto.randomUUID();
      const offered = action?.actionLabel ? { label: action.actionLabel, run: action.eventHandler ?? (() => undefined) } : null;
      notices.add({ id, level: level as number, message, closable: showCloseButton, action: offered });
      return asyncResult(Promise.resolve(id));
    },
    clearGlobalNotification(id) {
      notices.remove(id);
      return asyncResult(Promise.resolve(id));
    },
  };
}
