import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CommandBar } from "../../src/commands/CommandBar";
import type { CommandItem } from "../../src/commands/CommandItem";
import { ApiError } from "../../src/data/ApiError";
import { renderInShell } from "../renderInShell";

class NoResize {
  observe() { return undefined; }
  unobserve() { return undefined; }
  disconnect() { return undefined; }
}
vi.stubGlobal("ResizeObserver", NoResize);

function showing(...items: readonly CommandItem[]) {
  renderInShell(<CommandBar label="Commands" items={items} />, () => Promise.reject(new Error("no server")));
}

describe("a command bar", () => {
  it("runs a command, which cannot be started again until it is done", async () => {
    let finish: () => void = () => undefined;
    const run = vi.fn(() => new Promise<void>((resolve) => { finish = resolve; }));
    showing({ key: "a", label: "Publish", run });
    const button = screen.getByRole("button", { name: "Publish" });
    await userEvent.click(button);
    await waitFor(() => expect(button.hasAttribute("disabled")).toBe(true));
    finish();
    await waitFor(() => expect(button.hasAttribute("disabled")).toBe(false));
    expect(run).toHaveBeenCalledOnce();
  });

  it("shows what the platform refused, with its code", async () => {
    showing({ key: "a", label: "Publish", run: () => Promise.reject(new ApiError(400, "0x80040265", "The rule has no conditions.")) });
    await userEvent.click(screen.getByRole("button", { name: "Publish" }));
    // Without a layout nothing can take the focus, and what has no focus is hidden from a dialog's point of view.
    const alert = await screen.findByRole("alert", { hidden: true });
    expect(alert.textContent).toContain("The rule has no conditions.");
    expect(alert.textContent).toContain("0x80040265");
  });

  it("disables what is not allowed and says why", () => {
    showing({ key: "a", label: "New", isDisabled: true, tooltip: "Your roles do not allow this.", run: () => undefined });
    const button = screen.getByRole("button", { name: "New" });
    expect(button.hasAttribute("disabled")).toBe(true);
    expect(button.getAttribute("title")).toBe("Your roles do not allow this.");
  });
});
