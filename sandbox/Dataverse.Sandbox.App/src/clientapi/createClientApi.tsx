import { AlertDialog } from "../forms/dialogs/AlertDialog";
import { ConfirmDialog } from "../forms/dialogs/ConfirmDialog";
import { ErrorDialog } from "../forms/dialogs/ErrorDialog";
import { LookupDialog } from "../forms/dialogs/LookupDialog";
import { PageDialog } from "../forms/dialogs/PageDialog";
import { QuickCreatePanel } from "../forms/dialogs/QuickCreatePanel";
import type { LookupValue } from "../forms/state/Field";
import type { History } from "../navigation/History";
import type { Place } from "../navigation/Place";
import type { Shell } from "../shell/Shell";
import type { ClientApi } from "./ClientApi";
import { DialogStack } from "./DialogStack";
import { Lists } from "./Lists";
import { Notices } from "./Notices";
import { pageContextOf } from "./pageContext";
import type { Surroundings } from "./Surroundings";
import type { UserContext } from "./UserContext";
import { createXrm } from "./xrm";

interface Ways {
  readonly history: History;
  readonly urlOf: (place: Place) => string;
}

/** The client API over the app: what scripts open, components show. */
export function createClientApi({ api, metadata }: Pick<Shell, "api" | "metadata">, { history, urlOf }: Ways, user: UserContext): ClientApi {
  const dialogs = new DialogStack();
  const notices = new Notices();
  const lists = new Lists();
  const around: Surroundings = {
    go: (place) => history.go(place),
    urlOf,
    alert: (text) => dialogs.open<undefined>((close) => <AlertDialog {...text} onClose={() => close(undefined)} />),
    confirm: (text) => dialogs.open<boolean>((close) => <ConfirmDialog {...text} onClose={close} />),
    error: (text) => dialogs.open<undefined>((close) => <ErrorDialog {...text} onClose={() => close(undefined)} />),
    lookup: (options) => dialogs.open<Xrm.LookupValue[]>((close) => <LookupDialog options={options} onClose={close} />),
    quickCreate: (table, options) => dialogs.open<LookupValue | null>((close) => <QuickCreatePanel table={table} options={options} onClose={close} />),
    dialog: (page, options) => dialogs.open<LookupValue | null>((close) => <PageDialog page={page} options={options} onClose={close} />),
    pageContext: () => pageContextOf(history.place()),
    refreshLists: () => lists.reload(),
  };
  return { xrm: createXrm({ api, metadata, user, around, notices }), user, dialogs, notices, lists, around };
}
