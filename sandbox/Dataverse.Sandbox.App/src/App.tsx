import { useMemo, useState } from "react";
import { ClientApiProvider } from "./clientapi/ClientApiProvider";
import { Announcer } from "./frame/Announcer";
import { Frame } from "./frame/Frame";
import { createHistory } from "./navigation/History";
import { NavigationContext } from "./navigation/useNavigation";
import { DialogHost } from "./shell/DialogHost";
import { LoadedView } from "./shell/LoadedView";
import { ShellContext } from "./shell/Shell";
import { type Started, start } from "./start";
import { useLoaded } from "./shell/useLoaded";

/** The app from session to page. */
export function App() {
  const started = useLoaded(start);
  return <LoadedView loaded={started}>{(value) => <Running started={value} />}</LoadedView>;
}

function Running({ started }: { readonly started: Started }) {
  const { app } = started;
  const [announcement, setAnnouncement] = useState("");
  const navigation = useMemo(() => ({ history: createHistory(app.uniqueName), app: app.uniqueName }), [app]);
  const shell = useMemo(() => ({ ...started, announce: setAnnouncement }), [started]);
  return (
    <ShellContext.Provider value={shell}>
      <NavigationContext.Provider value={navigation}>
        <DialogHost>
          <ClientApiProvider>
            <Frame />
          </ClientApiProvider>
        </DialogHost>
        <Announcer text={announcement} />
      </NavigationContext.Provider>
    </ShellContext.Provider>
  );
}
