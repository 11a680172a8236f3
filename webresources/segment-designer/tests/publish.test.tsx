import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { remember } from "../publish/intention";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => { sessionStorage.clear(); });

const age = { fact: "age", op: "ge", value: 30 };
const patient = { timeout: 8000 };

describe("Publishing", () => {
  it("of a new segment says what will happen, saves, publishes, and tells what happened", async () => {
    const { user, document: segment, gateway } = await draw({ text: all(age) });
    await user.click(screen.getByRole("button", { name: "Publish" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("250 customers will enter.", undefined, patient)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Publish" }));
    expect(await screen.findByText("12 entered and 3 left; 1,000 customers were looked at.", undefined, patient)).toBeTruthy();
    expect(gateway.publish).toHaveBeenCalledWith("globetrotter");
    expect(segment.calls).toContain("save");
    expect(segment.calls).toContain("refresh");
  });

  it("of a new rule says who enters and leaves, and what is different", async () => {
    const { user } = await draw({ id: "1", key: "adults", status: "published", version: 1, published: all({ ...age, value: 18 }), text: all(age) });
    await user.click(screen.getByRole("button", { name: "Publish" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("+12", undefined, patient)).toBeTruthy();
    expect(dialog.getByText("Age is at least 18")).toBeTruthy();
  });

  it("of an unfinished rule is not offered", async () => {
    const { user } = await draw({ text: all(age, { fact: "income", op: "gt" }) });
    await user.click(screen.getByRole("button", { name: "Publish" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("Finish these first: 1 conditions are incomplete.")).toBeTruthy();
    expect(dialog.queryByRole("button", { name: "Publish" })).toBeNull();
  });

  it("that is refused says why", async () => {
    const { user } = await draw({ text: all(age) }, { publish: () => Promise.reject(new Error("Golden customer Ada would leave.")) });
    await user.click(screen.getByRole("button", { name: "Publish" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Publish" }));
    expect((await screen.findByRole("alert", undefined, patient)).textContent).toBe("Golden customer Ada would leave.");
  });

  it("goes on when the first save loaded the page anew", async () => {
    remember(all(age));
    const { gateway } = await draw({ id: "1", key: "adults", text: all(age) });
    expect(await screen.findByText(/12 entered and 3 left/, undefined, patient)).toBeTruthy();
    expect(gateway.publish).toHaveBeenCalledTimes(1);
  });
});
