import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/shell/ErrorBoundary";
import { renderInShell } from "../renderInShell";

describe("a page that cannot be drawn", () => {
  it("says so in its place and can be tried again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    const Part = () => {
      if (isBroken) throw new Error("The layout has no columns.");
      return <p>fine</p>;
    };
    renderInShell(<ErrorBoundary><Part /></ErrorBoundary>, () => Promise.reject(new Error("no server")));
    expect(screen.getByRole("alert").textContent).toContain("The layout has no columns.");
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("fine")).toBeTruthy();
  });
});
