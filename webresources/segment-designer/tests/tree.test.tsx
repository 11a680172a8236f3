import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });

const age = { fact: "age", op: "ge", value: 30 };
const email = { fact: "email", op: "not-null" };
const score = { fact: "score", op: "gt", value: 1 };

const row = (name: string): HTMLElement => screen.getByRole("group", { name });
const handle = (name: string): HTMLElement => within(row(name)).getByRole("button", { name: /^Move:/ });
const frame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => { resolve(); }); });

describe("With the keyboard", () => {
  it("a condition walks into the next group, says so, and keeps the focus", async () => {
    const { user, rule } = await draw({ text: all(age, { any: [email] }) });
    handle("Age").focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(rule()).toEqual({ version: 1, all: [{ any: [age, email] }] });
    expect(screen.getByText("Moved to position 1 of 2 in: Any of")).toBeTruthy();
    await frame();
    expect(document.activeElement).toBe(handle("Age"));
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(rule()).toEqual({ version: 1, all: [{ any: [email] }, age] });
  });

  it("what cannot move says that", async () => {
    const { user } = await draw({ text: all(age) });
    handle("Age").focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(screen.getByText("It cannot move further that way")).toBeTruthy();
  });

  it("changes are undone and done again", async () => {
    const { user, rule } = await draw({ text: all(age, email) });
    handle("Age").focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}{Control>}z{/Control}");
    expect(rule()).toEqual({ version: 1, all: [age, email] });
    await user.keyboard("{Control>}y{/Control}");
    expect(rule()).toEqual({ version: 1, all: [email, age] });
  });
});

describe("The menu of a node", () => {
  async function choose(name: string, item: string, text: string): Promise<unknown> {
    const { user, rule } = await draw({ text });
    await user.click(within(row(name)).getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: item }));
    return rule();
  }

  it("duplicates", async () => { expect(await choose("Age", "Duplicate", all(age, email))).toEqual({ version: 1, all: [age, age, email] }); });

  it("deletes", async () => { expect(await choose("Age", "Delete", all(age, email))).toEqual({ version: 1, all: [email] }); });

  it("puts into a new group", async () => { expect(await choose("Age", "Put into a new group", all(age))).toEqual({ version: 1, all: [{ any: [age] }] }); });
});

describe("By dragging", () => {
  it("a condition lands where the line shows", async () => {
    const { rule } = await draw({ text: all(age, email, score) });
    const dataTransfer = { setData: vi.fn(), setDragImage: vi.fn(), effectAllowed: "", dropEffect: "" };
    fireEvent.dragStart(handle("Score"), { dataTransfer });
    fireEvent.dragOver(row("Age"), { dataTransfer, clientY: -1 });
    fireEvent.drop(row("Age"), { dataTransfer });
    expect(rule()).toEqual({ version: 1, all: [score, age, email] });
  });
});

describe("A group", () => {
  it("counts otherwise, collapses, and says how much is in it", async () => {
    const { user, rule } = await draw({ text: all({ any: [age, email] }) });
    await user.selectOptions(screen.getAllByLabelText("How the conditions count")[1] as HTMLElement, "None of");
    expect(rule()).toEqual({ version: 1, all: [{ none: [age, email] }] });
    await user.click(screen.getAllByRole("button", { name: "Collapse" })[1] as HTMLElement);
    expect(screen.queryByRole("group", { name: "Age" })).toBeNull();
    expect(screen.getByText("these 2")).toBeTruthy();
  });
});

describe("Related records", () => {
  it("are asked for with conditions on their columns", async () => {
    const { user, rule } = await draw({ text: all(age) });
    await user.click(screen.getByRole("button", { name: "Related records" }));
    await user.click(await screen.findByRole("menuitem", { name: "Transaction" }));
    expect(rule()).toEqual({ version: 1, all: [age, { related: "pcrm_transaction", via: "pcrm_customerid", exists: true }] });
    await user.click(screen.getAllByRole("button", { name: "Add condition" })[0] as HTMLElement);
    await user.type(await screen.findByRole("combobox", { name: "Search by name or meaning" }), "amount{Enter}");
    await user.type(await screen.findByLabelText("Value of Amount"), "100");
    await user.selectOptions(screen.getByLabelText("Whether there is such a record"), "Has no");
    expect(rule()).toEqual({ version: 1, all: [age,
      { related: "pcrm_transaction", via: "pcrm_customerid", exists: false, where: { column: "pcrm_amount", op: "ge", value: 100 } }] });
  });
});

describe("What has no controls", () => {
  it("is shown as JSON and kept", async () => {
    const odd = { sometimes: [1, 2] };
    const { user, rule } = await draw({ text: all(age, odd) });
    expect((screen.getByRole("textbox", { name: "A part that has no controls (JSON)" }) as HTMLTextAreaElement).value).toContain("sometimes");
    await user.type(screen.getByLabelText("Value of Age"), "1");
    expect(rule()).toEqual({ version: 1, all: [{ ...age, value: 301 }, odd] });
  });
});

describe("Who may not write", () => {
  it("sees the rule and can change nothing", async () => {
    await draw({ text: all(age), canWrite: false });
    expect(screen.getByText("Read-only")).toBeTruthy();
    expect((screen.getByLabelText("Value of Age") as HTMLInputElement).readOnly).toBe(true);
    for (const name of ["Add condition", "More", "Publish", "Undo"]) expect(screen.queryByRole("button", { name })).toBeNull();
  });
});
