import { createContext, use } from "react";
import type { Client } from "./client";
import type { Texts } from "./generated/texts";
import { text } from "./strings";

/** The client API for everything within a page. */
export const ClientContext = createContext<Client | null>(null);

/** The client API of the page around. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error("There is no page around this component. Put it within <Page>.");
  return client;
}

/** The texts of the page around: `const say = useText(); say("common.retry")`. */
export function useText(): <Key extends keyof Texts>(key: Key, ...values: Texts[Key]) => string {
  const client = useClient();
  return (key, ...values) => text(client, key, ...values);
}
