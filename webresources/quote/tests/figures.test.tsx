import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ClientContext } from "../../shared/ClientContext";
import { fakeClient } from "../../testing/fakeClient";
import { comparison } from "../model/comparison";
import { figuresOf } from "../model/figures";
import { pricedQuote } from "../model/priced";
import { SettingProvider, useSetting, type Setting } from "../Setting";
import { recordedQuote } from "./recorded";

const setting = (): Setting => renderHook(useSetting, {
  wrapper: ({ children }) => <ClientContext value={fakeClient({})}><SettingProvider locale="en-US">{children}</SettingProvider></ClientContext>,
}).result.current;

const told = (name: string): readonly string[] => {
  const priced = pricedQuote(recordedQuote(name));
  if (priced === null) return [];
  const { main, others } = figuresOf(priced, setting());
  return [main, ...others].map((figure) => `${figure.label.replace("quote.figure.", "")} ${figure.value}`);
};

describe("the figures of an offer", () => {
  it.each([
    ["loan", ["instalment €277.99", "instalments 48", "rate 5.30%", "apr 5.43%", "aprUs 5.30%", "payable €13,343.26", "cost €1,343.26"]],
    ["card", ["limit €2,000.00", "rate", "apr", "aprUs", "fees", "costInUse"]],
    ["overdraft", ["limit €2,000.00", "rate", "apr", "aprUs", "fees", "costInUse"]],
    ["deposit", ["earned", "depositRate", "yield", "paidIn €25,000.00", "paidOut"]],
    ["insurance", ["premium", "package Comfort", "sumInsured €30,000.00", "perYear", "premiums 1", "payable"]],
  ])("are those of its family: %s", (name, expected) => {
    const found = told(name);
    expect(found.map((figure, at) => figure.startsWith(expected[at] ?? "nothing more"))).toEqual(expected.map(() => true));
  });

  it("are none for a refusal", () => { expect(told("refusal")).toEqual([]); });

  it("stand side by side, and what differs is marked", () => {
    const priced = ["loan", "variable", "deposit"].flatMap((name) => pricedQuote(recordedQuote(name)) ?? []);
    const figures = priced.map((one) => figuresOf(one, setting()));
    const rows = comparison(figures);
    expect(rows[0]).toMatchObject({ label: "quote.figure.instalment", differs: true });
    expect(rows[0]?.values[2]).toBeNull();
    expect(rows.find((row) => row.label === "quote.figure.earned")?.values.slice(0, 2)).toEqual([null, null]);
  });
});
