import { createContext, useContext } from "react";
import type { WebApi } from "../data/WebApi";
import type { AppModule } from "../metadata/AppModule";
import type { Metadata } from "../metadata/Metadata";
import type { Privileges } from "../session/Privileges";
import type { Session } from "../session/Session";

/** What every page of the app works with. */
export interface Shell {
  readonly api: WebApi;
  readonly metadata: Metadata;
  readonly session: Session;
  /** The app; its site map holds what this user may see. */
  readonly app: AppModule;
  readonly privileges: Privileges;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell is used outside ShellContext.");
  return shell;
}
