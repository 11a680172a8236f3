import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });

const age = { fact: "age", op: "ge", value: 30 };

describe("A new segment", () => {
  it("gets its rule by choosing a fact and typing a value", async () => {
    const { user, rule, gateway } = await draw();
    await user.click(screen.getByRole("button", { name: "Add condition" }));
    await user.type(await screen.findByRole("combobox", { name: "Search by name or meaning" }), "age");
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("textbox", { name: "Value of Age" }), "30");
    expect(rule()).toEqual({ version: 1, all: [age] });
    await screen.findByText("Age is at least 30.");
    expect(await screen.findByText("customers (25%)", undefined, { timeout: 3000 })).toBeTruthy();
    expect(gateway.estimate).toHaveBeenCalledTimes(1);
  });

  it("says what is missing without asking, and counts the rest", async () => {
    const { gateway } = await draw({ text: all(age, { fact: "income", op: "gt" }) });
    expect(await screen.findByText("Enter a value.")).toBeTruthy();
    await waitFor(() => { expect(gateway.estimate).toHaveBeenCalledWith(all(age), "contact"); }, { timeout: 3000 });
  });
});

describe("The page", () => {
  it("has no barriers that axe finds", async () => {
    const { container } = await draw({
      text: all(age, { any: [{ fact: "email", op: "like", value: "%@%" }, { none: [{ fact: "deceased", op: "eq", value: true }] }] },
        { related: "pcrm_transaction", via: "pcrm_customerid", exists: true, where: { all: [{ column: "pcrm_category", op: "eq", value: 3 }] } },
        { fact: "risk_class", op: "in", value: [1, 2] }, { fact: "balance", op: "gt", valueOf: "income" }),
    });
    await screen.findByText("Age is at least 30.");
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
  });

  it("shows every condition in words that fit its type", async () => {
    await draw({ text: all({ fact: "last_seen", op: "last-x-days", value: 90 }, { fact: "birthdate", op: "gt", value: "1990-05-04" }) });
    const seen = screen.getByRole("group", { name: "Last seen" });
    expect(within(seen).getByRole("combobox", { name: "How it is compared" }).textContent).toContain("is in the last");
    expect((within(seen).getByRole("combobox", { name: "Unit" }) as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("days");
    expect(screen.getByDisplayValue("1990-05-04")).toBeTruthy();
  });
});
