import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createWebApi } from "../src/data/WebApi";
import type { Fetch } from "../src/data/send";
import { createMetadata } from "../src/metadata/Metadata";
import { createHistory } from "../src/navigation/History";
import { NavigationContext } from "../src/navigation/useNavigation";
import { DialogHost } from "../src/shell/DialogHost";
import { type Shell, ShellContext } from "../src/shell/Shell";

/** Shows something as a page of the app does, before a server that the test answers for. */
export function renderInShell(content: ReactNode, fetch: Fetch, changes: Partial<Shell> = {}) {
  const api = createWebApi(fetch);
  const user = { id: "u", fullname: "Ada", roles: [] };
  const shell: Shell = {
    api, metadata: createMetadata(api), privileges: () => true, announce: () => undefined,
    session: { user, users: [user], apps: [], version: "1" },
    app: { id: "", uniqueName: "app", name: "App", description: "", siteMap: { areas: [] }, dashboards: [] },
    ...changes,
  };
  const history = createHistory("app");
  render(
    <FluentProvider theme={webLightTheme}>
      <ShellContext.Provider value={shell}>
        <NavigationContext.Provider value={{ history, app: "app" }}>
          <DialogHost>{content}</DialogHost>
        </NavigationContext.Provider>
      </ShellContext.Provider>
    </FluentProvider>,
  );
  return { shell, history };
}
