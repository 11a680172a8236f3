import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Announcer } from "./Announcer";
import { client as connect, type Client } from "./client";
import { ClientContext } from "./ClientContext";
import { ErrorBoundary } from "./ErrorBoundary";
import { Hidden } from "./Hidden";
import { useTheme } from "./theme";

/** How long a page waits for the form before it says that it lies in none. */
const patience = 10_000;

const useStyles = makeStyles({
  frame: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Everything that all pages have: the theme, the client API, the live region, and what is shown when something fails. */
export function Page({ client, children }: { readonly client: Client; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <ClientContext value={client}>
      <FluentProvider theme={useTheme()}>
        <Announcer>
          <main className={styles.frame}>
            {document.title !== "" && <Hidden as="h1">{document.title}</Hidden>}
            <ErrorBoundary>{children}</ErrorBoundary>
          </main>
        </Announcer>
      </FluentProvider>
    </ClientContext>
  );
}

/** Shows a page as soon as the form has handed over the client API. */
export function mount(render: (client: Client) => ReactNode): void {
  const alone = setTimeout(() => { document.getElementById("alone")?.removeAttribute("hidden"); }, patience);
  void connect().then((client) => {
    clearTimeout(alone);
    const root = document.getElementById("root");
    if (root === null) throw new Error("The page has no element with the id root.");
    document.getElementById("alone")?.setAttribute("hidden", "");
    createRoot(root).render(<StrictMode><Page client={client}>{render(client)}</Page></StrictMode>);
  });
}
