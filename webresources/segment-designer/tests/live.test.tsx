import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Estimate } from "../gateway/answers";
import { estimateOf } from "./FakeGateway";
import { all, draw } from "./draw";

vi.setConfig({ testTimeout: 30_000 });

const age = { fact: "age", op: "ge", value: 30 };
const patient = { timeout: 5000 };

describe("A problem that the API finds", () => {
  it("stands at its condition, with its remedy", async () => {
    const problem = { place: "all[1].any[0].value", fault: "99 is none of the options.", remedy: "Write one of: 1 (Low)." };
    const { gateway } = await draw({ text: all(age, { any: [{ fact: "risk_class", op: "eq", value: 99 }] }) }, {
      validate: () => Promise.resolve({ isValid: false, problems: [problem], summary: "" }),
    });
    const text = await screen.findByText(/99 is none of the options. Write one of/, undefined, patient);
    const risk = screen.getByRole("group", { name: "Risk class" });
    expect(document.getElementById(risk.getAttribute("aria-describedby") ?? "")?.contains(text)).toBe(true);
    expect(screen.getAllByText("1 problems to solve: they stand at their conditions").length).toBeGreaterThan(0);
    expect(gateway.estimate).not.toHaveBeenCalled();
  });
});

describe("The size", () => {
  it("is that of the last rule, in whatever order the answers come", async () => {
    const answers: ((estimate: Estimate) => void)[] = [];
    const { user } = await draw({ text: all(age) }, { estimate: vi.fn(() => new Promise<Estimate>((resolve) => { answers.push(resolve); })) });
    await waitFor(() => { expect(answers.length).toBe(1); }, patient);
    await user.type(screen.getByLabelText("Value of Age"), "1");
    await waitFor(() => { expect(answers.length).toBe(2); }, patient);
    await act(async () => { answers[1]?.(estimateOf(7)); await Promise.resolve(); });
    expect(await screen.findByText("customers (0.7%)")).toBeTruthy();
    await act(async () => { answers[0]?.(estimateOf(900)); await Promise.resolve(); });
    expect(screen.queryByText("customers (90%)")).toBeNull();
    expect(screen.getByText("customers (0.7%)")).toBeTruthy();
  });

  it("says that it is being counted anew while it is of another rule", async () => {
    const { user } = await draw({ text: all(age) });
    await screen.findByText("customers (25%)", undefined, patient);
    await user.type(screen.getByLabelText("Value of Age"), "1");
    expect(await screen.findByText("Counting customers…")).toBeTruthy();
  });

  it("of part of the customers says between which ends it lies", async () => {
    await draw({ text: all(age) }, { estimate: () => Promise.resolve({ ...estimateOf(250), looked: 400, isExact: false, from: 230, to: 270 }) });
    expect(await screen.findByText(/Estimated from 400 of 1,000 customers: between 230 and 270/, undefined, patient)).toBeTruthy();
  });

  it("shows what each condition leaves and removes", async () => {
    await draw({ text: all(age) });
    const funnel = within(await screen.findByRole("region", { name: "What each condition removes" }, patient));
    expect(funnel.getByText("age is at least 30")).toBeTruthy();
    expect(funnel.getByText("−750")).toBeTruthy();
    expect(within(screen.getByRole("group", { name: "Age" })).getByText("250 left")).toBeTruthy();
  });
});

describe("A customer that is tried", () => {
  it("shows at each condition whether it holds, and what would change that", async () => {
    const { user } = await draw({ text: all(age) });
    await user.click(screen.getByRole("tab", { name: "Try" }));
    await user.click(await screen.findByRole("option", { name: "Mia Keller" }, patient));
    expect(await screen.findByText("Age would be 30", undefined, patient)).toBeTruthy();
    const condition = within(screen.getByRole("group", { name: "Age" }));
    expect(condition.getByLabelText("Does not hold")).toBeTruthy();
    expect(condition.getByText("is 25")).toBeTruthy();
  });
});

describe("A draft beside the rule in force", () => {
  it("is held against it, in words and in customers", async () => {
    const { user } = await draw({
      id: "1", key: "adults", status: "published", version: 2, text: all(age),
      published: all({ fact: "age", op: "ge", value: 18 }, { fact: "email", op: "not-null" }),
    });
    expect(screen.getByText("Changes not published")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Changes" }));
    const differences = within(await screen.findByRole("list", { name: "Differences from the rule in force" }, patient));
    expect(await differences.findByText("Age is at least 18", undefined, patient)).toBeTruthy();
    expect(differences.getByText("Age is at least 30")).toBeTruthy();
    expect(differences.getByText("E-mail is known")).toBeTruthy();
    expect(await screen.findByText("+12", undefined, patient)).toBeTruthy();
    expect(screen.getByText("Tom Ray – age is 29")).toBeTruthy();
  });
});

describe("The JSON", () => {
  it("becomes the rule as soon as it is one", async () => {
    const { user, rule } = await draw({ text: all(age) });
    await user.click(screen.getByRole("tab", { name: "JSON" }));
    const field = screen.getByRole("textbox", { name: "The rule as JSON" });
    await user.clear(field);
    await user.paste('{"version":1,"any":[');
    expect(screen.getByText(/This is not JSON/)).toBeTruthy();
    await user.clear(field);
    await user.paste('{"version":1,"any":[{"fact":"email","op":"not-null"}]}');
    expect(rule()).toEqual({ version: 1, any: [{ fact: "email", op: "not-null" }] });
    expect(screen.getByRole("group", { name: "E-mail" })).toBeTruthy();
  });

  it("that cannot be read is put right by hand, and nothing of it is lost", async () => {
    const { user, document: segment } = await draw({ text: all(age) });
    act(() => { segment.become({ text: '{"version":1,' }); });
    const field = await screen.findByRole("textbox", { name: "The rule as JSON" });
    expect((field as HTMLTextAreaElement).value).toBe('{"version":1,');
    await user.clear(field);
    await user.paste(all({ fact: "email", op: "not-null" }));
    expect(await screen.findByRole("group", { name: "E-mail" })).toBeTruthy();
  });
});
