import { useCallback } from "react";
import type { WebApi } from "../data/WebApi";
import { type Json, listAt, textAt } from "../metadata/json";
import { remembered } from "../metadata/remembered";
import type { Table } from "../metadata/Table";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";

/** What a command may need to be allowed to do. */
export type Right = "Create" | "Read" | "Write" | "Delete" | "Assign" | "Share" | "Append" | "AppendTo";

const known = new WeakMap<WebApi, () => Promise<ReadonlySet<string>>>();

/** Whether the user may do something with rows of a table at all; true while it is not known: the platform has the last word anyway. */
export function usePrivileges(): (table: Table, right: Right) => boolean {
  const { api, session } = useShell();
  const loaded = useLoaded(useCallback(() => privilegesOf(api, session.user.id), [api, session]));
  const held = loaded.state === "ready" ? loaded.value : null;
  return (table, right) => {
    const name = table.privileges.get(right);
    return held === null || name === undefined || held.has(name.toLowerCase());
  };
}

function privilegesOf(api: WebApi, user: string): Promise<ReadonlySet<string>> {
  const load = known.get(api) ?? remember(api, user);
  return load();
}

function remember(api: WebApi, user: string): () => Promise<ReadonlySet<string>> {
  const load = remembered(async (id: string) => {
    const { body } = await api.execute({ method: "GET", path: `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()` });
    return new Set(listAt(body as Json, "RolePrivileges").map((privilege) => (textAt(privilege, "PrivilegeName") ?? "").toLowerCase()));
  });
  const loadThis = () => load(user);
  known.set(api, loadThis);
  return loadThis;
}
