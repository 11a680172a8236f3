import { type Fetch, send } from "../data/send";
import type { Session } from "./Session";

/** Asks the door who is signed in. */
export async function loadSession(fetch: Fetch): Promise<Session> {
  return (await send(fetch, { method: "GET", path: "/api/sandbox/session" })).body as Session;
}

/** Goes on as somebody else: the choice is kept by the door, then the app starts anew. */
export function signInAs(userId: string): void {
  post("/signin", { userid: userId });
}

/** Ends the session. */
export function signOut(): void {
  post("/signout", {});
}

// A form and not fetch: the door answers with a redirect that the browser is to follow.
function post(action: string, values: Readonly<Record<string, string>>): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of Object.entries(values)) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
