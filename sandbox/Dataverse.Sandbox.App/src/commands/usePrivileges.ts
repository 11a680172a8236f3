import type { Privileges } from "../session/Privileges";
import { useShell } from "../shell/Shell";

/** What the user may do: commands that they may not use are not there, or are disabled. */
export function usePrivileges(): Privileges {
  return useShell().privileges;
}
