import { beforeEach, describe, expect, it, vi } from "vitest";
import { createHistory } from "../../src/navigation/History";
import type { Place } from "../../src/navigation/Place";

const contacts: Place = { kind: "list", table: "contact" };
const accounts: Place = { kind: "list", table: "account" };

describe("the history", () => {
  beforeEach(() => window.history.replaceState(null, "", "/main.aspx?appname=a"));

  it("shows the place that it goes to and tells those who listen", async () => {
    const history = createHistory("a");
    const changed = vi.fn();
    history.subscribe(changed);
    expect(await history.go(contacts)).toBe(true);
    expect(history.place()).toEqual(contacts);
    expect(changed).toHaveBeenCalledOnce();
    expect(window.location.search).toContain("etn=contact");
  });

  it("stays where it is when the guard keeps the user", async () => {
    const history = createHistory("a");
    await history.go(contacts);
    const release = history.guard(() => Promise.resolve(false));
    expect(await history.go(accounts)).toBe(false);
    expect(history.place()).toEqual(contacts);
    release();
    expect(await history.go(accounts)).toBe(true);
  });

  it("takes the user back to the page when the guard refuses the browser's back", async () => {
    const history = createHistory("a");
    await history.go(contacts);
    await history.go(accounts);
    const asked = vi.fn(() => Promise.resolve(false));
    history.guard(asked);
    window.history.back();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(window.location.search).toContain("etn=account"));
    expect(history.place()).toEqual(accounts);
  });
});
