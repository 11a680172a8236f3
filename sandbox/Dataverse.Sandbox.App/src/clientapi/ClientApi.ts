import { createContext, useContext } from "react";
import type { DialogStack } from "./DialogStack";
import type { Lists } from "./Lists";
import type { Notices } from "./Notices";
import type { Surroundings } from "./Surroundings";
import type { UserContext } from "./UserContext";
import type { SandboxXrm } from "./xrm";

/** The client API of the session, and what it is made from. */
export interface ClientApi {
  readonly xrm: SandboxXrm;
  readonly user: UserContext;
  readonly dialogs: DialogStack;
  readonly notices: Notices;
  readonly lists: Lists;
  readonly around: Surroundings;
}

export const ClientApiContext = createContext<ClientApi | null>(null);

export function useClientApi(): ClientApi {
  const clientApi = useContext(ClientApiContext);
  if (!clientApi) throw new Error("useClientApi is used outside ClientApiProvider.");
  return clientApi;
}
