import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { quote } from "../../shared/generated/tables";
import { barriers, showPage, type Shown } from "./page";
import { recorded } from "./recorded";

const id = "01a20213-4489-70e6-b655-e2fc4ebdbeb1";
const { columns, status } = quote;

const row = (name: string, more: object = {}): object => ({
  [columns.result]: String(recorded(name)["Quote"]), [columns.statuscode]: status.offered, [columns.expiresOn]: "2026-12-23T00:00:00Z",
  [`${columns.statuscode}@OData.Community.Display.V1.FormattedValue`]: "Offered", [columns.answeredOn]: null, [columns.answerNote]: null,
  [columns.customerId]: "1f5ae001-9afb-53f1-8814-1ad863106e78", [`${columns.customerId}@OData.Community.Display.V1.FormattedValue`]: "Mia Lindholm",
  [`${columns.customerId}@Microsoft.Dynamics.CRM.lookuplogicalname`]: "contact", ...more,
});

async function saved(name: string, apis: Parameters<typeof showPage>[0]["apis"] = {}, more: object = {}): Promise<Shown> {
  let answered = {};
  const page = showPage({
    record: { table: quote.table, id }, rows: { [quote.table]: () => [row(name, { ...more, ...answered })] },
    apis: {
      pcrm_AnswerQuote: (request) => {
        answered = { [columns.statuscode]: status.accepted, [columns.answeredOn]: "2026-11-22T10:00:00Z", [columns.answerNote]: request["Note"] };
        return { Status: "accepted" };
      },
      ...apis,
    },
  });
  await screen.findByText(/^For Mia Lindholm, made /u);
  return page;
}

describe("a saved quote on its form", () => {
  it.each(["variable", "overdraft", "deposit", "insurance", "refusal"])("is explained without barriers: %s", async (name) => {
    const { container } = await saved(name);
    expect(await barriers(container)).toEqual([]);
  });

  it("is accepted with a note, and then cannot be answered again", async () => {
    const { user, asked } = await saved("loan");
    await user.click(screen.getByRole("button", { name: "Accept" }));
    await user.type(await screen.findByRole("textbox", { name: "What the customer says" }), "From 1 December.");
    await user.click(screen.getByRole("button", { name: "The customer accepts Globetrotter loan" }));
    await waitFor(() => { expect(screen.getByText(/Note: From 1 December\./u)).toBeDefined(); });
    expect(asked).toMatchObject([{ api: "pcrm_AnswerQuote", Answer: "accept", Note: "From 1 December." }]);
    expect(screen.queryByRole("button", { name: "Decline" })).toBeNull();
  });

  it("says why it cannot be answered when somebody else was first", async () => {
    const { user } = await saved("loan", { pcrm_AnswerQuote: () => { throw new Error("It has been declined."); } });
    await user.click(screen.getByRole("button", { name: "Decline" }));
    await user.click(screen.getByRole("button", { name: "The customer declines Globetrotter loan" }));
    expect(await screen.findByText("It has been declined.")).toBeDefined();
  });

  it("is calculated again: the same, or where it differs", async () => {
    const { user } = await saved("loan", { pcrm_ReplayQuote: () => recorded("replay") });
    await user.click(screen.getByRole("button", { name: "Calculate again" }));
    expect(await screen.findByText(/^The same comes out/u)).toBeDefined();
  });

  it("shows each difference with what was kept and what comes out", async () => {
    const Differences = JSON.stringify([{ place: "figures.apr", before: "5.4", after: "5.5" }, { place: "result", before: null, after: "1" }]);
    const { user } = await saved("loan", { pcrm_ReplayQuote: () => ({ ...recorded("replay"), IsSame: false, Differences }) });
    await user.click(screen.getByRole("button", { name: "Calculate again" }));
    await waitFor(() => {
      const table = screen.getByRole("table", { name: "It comes out otherwise than it was kept." });
      expect(within(table).getAllByRole("row").map((one) => one.textContent)).toEqual(["PlaceKeptNow", "figures.apr5.45.5", "result–1"]);
    });
  });

  it("stands beside what today's price would be, which is not kept", async () => {
    const { user, asked } = await saved("loan", { pcrm_FindOffers: () => recorded("menu"), pcrm_Quote: () => recorded("variable") });
    await user.click(screen.getByRole("button", { name: "What if" }));
    const table = await screen.findByRole("table", { name: "What if" });
    expect(within(table).getByRole("row", { name: /^Instalment €277\.99/u })).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ api: "pcrm_Quote", ProductCode: "GLOBETROTTER-LOAN", Amount: 12000, Term: 48, Save: false });
  });

  it("goes to paper in light colours", async () => {
    const { container } = await saved("deposit");
    const themed = container.querySelector("h1")?.parentElement as HTMLElement;
    const background = (): string => getComputedStyle(themed).getPropertyValue("--colorNeutralBackground1");
    const before = background();
    act(() => { window.dispatchEvent(new Event("beforeprint")); });
    expect(background()).toBe("#ffffff");
    act(() => { window.dispatchEvent(new Event("afterprint")); });
    expect(background()).toBe(before);
  });

  it("shows thirty years of months, years first, a page at a time", async () => {
    const began = performance.now();
    const { user } = await saved("mortgage");
    console.info(`A schedule of 360 months: ${(performance.now() - began).toFixed(0)} ms to the first render, in jsdom.`);
    const rows = (): readonly string[] => within(screen.getByRole("table", { name: "Payments" })).getAllByRole("row").map((one) => one.textContent);
    expect(rows().length).toBeLessThanOrEqual(26);
    await user.click(screen.getByRole("button", { name: "Each payment" }));
    expect(rows()).toHaveLength(26);
    await user.click(screen.getByRole("button", { name: "Later" }));
    expect(screen.getByText(/^Page 2 of 16$/u)).toBeDefined();
  });
});
