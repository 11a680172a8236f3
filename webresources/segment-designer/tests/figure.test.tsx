import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { NewFigure } from "../gateway/answers";
import { testCatalogue } from "./catalogue";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });

describe("A new figure over related records", () => {
  it("becomes a fact with a definition, and stands in the rule", async () => {
    const made: NewFigure[] = [];
    const fresh = { ...testCatalogue().facts[0], key: "food_spend", name: "Food spend", type: "money", kind: "aggregate" };
    const { user, rule } = await draw({ text: all({ fact: "email", op: "not-null" }) }, {
      catalogue: vi.fn(() => Promise.resolve(testCatalogue(made.length > 0 ? [fresh as never] : []))),
      createFigure: (figure) => { made.push(figure); return Promise.resolve(); },
    });
    await user.click(screen.getByRole("button", { name: "Related records" }));
    await user.click(await screen.findByRole("menuitem", { name: /New figure/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText(/^Name/), "Food spend");
    await user.selectOptions(dialog.getByLabelText("What"), "Sum");
    await user.selectOptions(dialog.getByLabelText(/^Of which column/), "Amount");
    await user.selectOptions(dialog.getByLabelText("Unit"), "days");
    await user.type(dialog.getAllByLabelText("Only of the last")[0] as HTMLElement, "90");
    await user.selectOptions(dialog.getByLabelText(/^By which date/), "Date");
    await user.click(dialog.getByRole("button", { name: "Add condition" }));
    await user.type(await screen.findByRole("combobox", { name: "Search by name or meaning" }), "merch{Enter}");
    await user.type(await dialog.findByLabelText("Value of Merchant"), "Bakery");
    await user.click(dialog.getByRole("button", { name: "Add the figure" }));

    expect(made).toMatchObject([{ key: "food_spend", name: "Food spend", type: "money" }]);
    expect(JSON.parse(made[0]?.definition ?? "")).toEqual({
      table: "pcrm_transaction", via: "pcrm_customerid", function: "sum", column: "pcrm_amount",
      where: { column: "pcrm_merchant", op: "eq", value: "Bakery" }, window: { column: "pcrm_date", op: "last-x-days", value: 90 },
    });
    const expected = { version: 1, all: [{ fact: "email", op: "not-null" }, { fact: "food_spend", op: "ge" }] };
    await waitFor(() => { expect(rule()).toEqual(expected); }, { timeout: 5000 });
  });
});
