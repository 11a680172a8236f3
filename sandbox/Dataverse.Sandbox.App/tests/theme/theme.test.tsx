import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ThemeMenu } from "../../src/frame/ThemeMenu";
import { ThemeProvider } from "../../src/theme/ThemeProvider";

function withSystem(isDark: boolean) {
  vi.stubGlobal("matchMedia", () => ({ matches: isDark, addEventListener: () => undefined, removeEventListener: () => undefined }));
  render(<ThemeProvider><ThemeMenu /></ThemeProvider>);
}

describe("the theme", () => {
  beforeEach(() => localStorage.clear());

  it("is the system's at first, and pages in frames can read it", () => {
    withSystem(true);
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  it("is the user's once they choose, also the next time", async () => {
    withSystem(true);
    await userEvent.click(screen.getByRole("button", { name: "Theme" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Light" }));
    expect(document.documentElement.dataset["theme"]).toBe("light");
    expect(localStorage.getItem("sandbox.theme")).toBe("light");
  });
});
