import { Fragment, useSyncExternalStore } from "react";
import type { DialogStack } from "./DialogStack";

/** Shows the dialogs that are open, each over those before it. */
export function DialogStackView({ dialogs }: { readonly dialogs: DialogStack }) {
  const open = useSyncExternalStore(dialogs.subscribe, dialogs.list);
  return open.map((dialog) => <Fragment key={dialog.id}>{dialog.content}</Fragment>);
}
