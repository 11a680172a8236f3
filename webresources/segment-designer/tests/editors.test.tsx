import { fireEvent, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });

/** Draws one condition, does something with it, and gives the condition that comes of it. */
async function edited(condition: object, act: (user: UserEvent) => Promise<void> | void): Promise<unknown> {
  const { user, rule } = await draw({ text: all(condition) });
  await act(user);
  return (rule() as { readonly all: readonly unknown[] }).all[0];
}

const value = (name: string): HTMLElement => screen.getByLabelText(`Value of ${name}`);

function typing(name: string, text: string): (user: UserEvent) => Promise<void> {
  return async (user) => {
    await user.clear(value(name));
    await user.type(value(name), text);
  };
}

describe("A value is edited as its type asks for", () => {
  it("a whole number", async () => {
    expect(await edited({ fact: "age", op: "ge", value: 30 }, typing("Age", "41"))).toEqual({ fact: "age", op: "ge", value: 41 });
  });

  it("a number that is none leaves no value behind, and stays to be corrected", async () => {
    expect(await edited({ fact: "age", op: "ge", value: 30 }, typing("Age", "4x"))).toEqual({ fact: "age", op: "ge" });
    expect(screen.getByDisplayValue("4x").getAttribute("aria-invalid")).toBe("true");
  });

  it("an amount, in another currency", async () => {
    expect(await edited({ fact: "income", op: "gt", value: 5000 }, async (user) => {
      await user.selectOptions(screen.getByLabelText("Currency"), "USD");
      await typing("Monthly income", "1250.5")(user);
    })).toEqual({ fact: "income", op: "gt", value: { value: 1250.5, currency: "USD" } });
  });

  it("a truth", async () => {
    expect(await edited({ fact: "marketing_consent", op: "eq", value: true }, (user) => user.selectOptions(value("Accepts marketing"), "No")))
      .toEqual({ fact: "marketing_consent", op: "eq", value: false });
  });

  it("a choice, by its label", async () => {
    expect(await edited({ fact: "risk_class", op: "eq", value: 1 }, (user) => user.selectOptions(value("Risk class"), "High")))
      .toEqual({ fact: "risk_class", op: "eq", value: 3 });
  });

  it("several choices", async () => {
    expect(await edited({ fact: "interests", op: "contain-values", value: [10] }, async (user) => {
      await user.click(screen.getByRole("button", { name: "Value of Interests: Travel" }));
      await user.click(await screen.findByRole("checkbox", { name: "Sports" }));
    })).toEqual({ fact: "interests", op: "contain-values", value: [10, 11] });
  });

  it("a day", async () => {
    expect(await edited({ fact: "birthdate", op: "on", value: "1990-05-04" }, () => {
      fireEvent.change(value("Birthday"), { target: { value: "1991-01-31" } });
    })).toEqual({ fact: "birthdate", op: "on", value: "1991-01-31" });
  });

  it("a moment of the whole world's clock", async () => {
    expect(await edited({ fact: "last_seen", op: "gt", value: "2026-05-04T14:30" }, (user) => user.selectOptions(screen.getByLabelText("Time zone"), "UTC")))
      .toEqual({ fact: "last_seen", op: "gt", value: "2026-05-04T14:30Z" });
  });

  it("a range with both ends", async () => {
    expect(await edited({ fact: "age", op: "between", value: [24, 73] }, async (user) => {
      await user.clear(screen.getByLabelText("Value of Age, to"));
      await user.type(screen.getByLabelText("Value of Age, to"), "65");
    })).toEqual({ fact: "age", op: "between", value: [24, 65] });
  });

  it("so many weeks instead of days", async () => {
    expect(await edited({ fact: "last_seen", op: "last-x-days", value: 90 }, (user) => user.selectOptions(screen.getByLabelText("Unit"), "weeks")))
      .toEqual({ fact: "last_seen", op: "last-x-weeks", value: 90 });
  });

  it("a fiscal period and its year", async () => {
    expect(await edited({ fact: "birthdate", op: "in-fiscal-period-and-year", value: [2, 2026] }, async (user) => {
      await user.clear(screen.getByLabelText("Fiscal period"));
      await user.type(screen.getByLabelText("Fiscal period"), "3");
    })).toEqual({ fact: "birthdate", op: "in-fiscal-period-and-year", value: [3, 2026] });
  });

  it("a row, found by its name", async () => {
    expect(await edited({ fact: "employer", op: "eq" }, async (user) => {
      await user.click(value("Employer"));
      await user.click(await screen.findByRole("option", { name: "Mia Keller" }));
    })).toEqual({ fact: "employer", op: "eq", value: { id: "1", name: "Mia Keller" } });
  });

  it("what fits no editor, as JSON that is kept", async () => {
    const odd = { fact: "age", op: "ge", value: { years: 30 } };
    expect(await edited(odd, () => undefined)).toEqual(odd);
    expect(screen.getByDisplayValue('{"years":30}')).toBeTruthy();
  });
});

describe("A list", () => {
  it("grows by Enter and by pasting lines, each value once", async () => {
    expect(await edited({ fact: "age", op: "in", value: [30] }, async (user) => {
      await user.type(value("Age"), "31{Enter}");
      await user.click(value("Age"));
      await user.paste("32\n33\n31\nx");
    })).toEqual({ fact: "age", op: "in", value: [30, 31, 32, 33] });
  });

  it("loses a value by its button", async () => {
    expect(await edited({ fact: "email", op: "in", value: ["a@x", "b@x"] }, (user) => user.click(screen.getByRole("button", { name: "Remove a@x" }))))
      .toEqual({ fact: "email", op: "in", value: ["b@x"] });
  });
});

describe("Another operator", () => {
  const operator = (): HTMLElement => screen.getByLabelText("How it is compared");

  it("keeps of the value what it can take", async () => {
    expect(await edited({ fact: "age", op: "ge", value: 30 }, (user) => user.selectOptions(operator(), "is between")))
      .toEqual({ fact: "age", op: "between", value: [30, null] });
    expect(await screen.findByText("Enter both ends.")).toBeTruthy();
  });

  it("may compare with another fact of the type", async () => {
    expect(await edited({ fact: "balance", op: "gt", value: 1 }, async (user) => {
      await user.selectOptions(operator(), "is more than (another fact)");
      await user.click(screen.getByRole("button", { name: "Choose a fact" }));
      const found = within(await screen.findByRole("listbox"));
      expect(found.queryByRole("option", { name: /E-mail/ })).toBeNull();
      await user.click(found.getByRole("option", { name: /Monthly income/ }));
    })).toEqual({ fact: "balance", op: "gt", valueOf: "income" });
  });
});
