import { type ReactNode, useCallback, useMemo } from "react";
import { FormatsContext } from "../controls/FormatsContext";
import { useNavigation } from "../navigation/useNavigation";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { ClientApiContext } from "./ClientApi";
import { createClientApi } from "./createClientApi";
import { DialogStackView } from "./DialogStackView";
import { loadUserContext } from "./loadUserContext";
import { NoticeBar } from "./NoticeBar";
import type { UserContext } from "./UserContext";

/** Gives everything beneath the client API, and scripts `window.Xrm`; shows the dialogs and notices that they open. */
export function ClientApiProvider({ children }: { readonly children: ReactNode }) {
  const { api, session, app } = useShell();
  const load = useCallback(() => loadUserContext(api, session, app), [api, session, app]);
  return <LoadedView loaded={useLoaded(load)}>{(user) => <Provided user={user}>{children}</Provided>}</LoadedView>;
}

function Provided({ user, children }: { readonly user: UserContext; readonly children: ReactNode }) {
  const shell = useShell();
  const { history, urlOf } = useNavigation();
  const clientApi = useMemo(() => {
    const made = createClientApi(shell, { history, urlOf }, user);
    // Scripts of the solution find it where they always do.
    Object.assign(window, { Xrm: made.xrm });
    return made;
    // What announces is new at every announcement; the client API stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shell.api, shell.metadata, history, user]);
  return (
    <ClientApiContext.Provider value={clientApi}>
      <FormatsContext.Provider value={user.formats}>
        <NoticeBar notices={clientApi.notices} />
        {children}
        <DialogStackView dialogs={clientApi.dialogs} />
      </FormatsContext.Provider>
    </ClientApiContext.Provider>
  );
}
