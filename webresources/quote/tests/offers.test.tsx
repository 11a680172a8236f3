import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { barriers, showPage, type Shown } from "./page";
import { recorded } from "./recorded";

const record = { table: "contact", id: "1f5ae001-9afb-53f1-8814-1ad863106e78" };
const kept = { QuoteId: "01a20213-4489-70e6-b655-e2fc4ebdbeb1", IsOffered: true };

type Request = Readonly<Record<string, unknown>>;

/** Answers as the sandbox did: the menu to a question without an amount, and to others by their families. */
const offers = (request: Request): unknown => {
  if (request["Amount"] === undefined && request["Request"] === undefined) return recorded("menu");
  return recorded(request["Families"] === undefined ? "all" : "loans");
};
const apis = { pcrm_FindOffers: offers, pcrm_Quote: (request: Request) => (request["Save"] === true ? { ...recorded("loan"), ...kept } : recorded("loan")) };

async function offered(): Promise<Shown & { readonly cards: readonly HTMLElement[] }> {
  const page = showPage({ record, apis });
  const list = await screen.findByRole("list", { name: "Offers" });
  return { ...page, cards: [...list.children] as HTMLElement[] };
}

describe("offers on a customer's form", () => {
  it("asks for what is on sale, then for offers of the first family within its bounds, and shows them in their order", async () => {
    const { cards, asked, container } = await offered();

    expect(cards.map((card) => within(card).getByRole("heading").textContent)).toEqual(["Solid loan", "Globetrotter loan"]);
    expect(asked[0]).toMatchObject({ api: "pcrm_FindOffers", CustomerTable: "contact" });
    expect(asked[1]).toMatchObject({ Amount: 15000, Term: 48, Families: '["personalLoan"]', RankBy: "cost" });
    expect(screen.getByRole("slider", { name: "Amount, slider" }).getAttribute("aria-valuetext")).toBe("€15,000");
    expect(within(cards[0] as HTMLElement).getByText("€273.79")).toBeDefined();
    expect(await barriers(container)).toEqual([]);
  });

  it("says how many there are to screen readers", async () => {
    await offered();
    await waitFor(() => { expect(screen.getAllByRole("status").some((status) => status.textContent === "2 offers, 0 not possible")).toBe(true); });
  });

  it("asks once more when an amount is typed, and keeps what is shown until then", async () => {
    const { user, asked, cards } = await offered();
    const amount = screen.getByRole("spinbutton", { name: "Amount" });
    await user.clear(amount);
    await user.type(amount, "12,000{Enter}");
    expect(cards[0]?.isConnected).toBe(true);
    await waitFor(() => { expect(asked.at(-1)).toMatchObject({ Amount: 12000 }); });
  });

  it("keeps the chosen offer as a quote and leads to it", async () => {
    const { user, client, asked, cards } = await offered();
    const opened = vi.spyOn(client.navigation, "openForm").mockResolvedValue({ savedEntityReference: [] });
    await user.click(within(cards[1] as HTMLElement).getByRole("button", { name: "Make quote" }));
    await user.click(await screen.findByRole("button", { name: "Open quote" }));

    expect(asked.filter((one) => one.api === "pcrm_Quote")).toMatchObject([{ ProductCode: "GLOBETROTTER-LOAN", Amount: 15000, Term: 48, Save: true }]);
    expect(opened).toHaveBeenCalledWith({ entityName: "pcrm_quote", entityId: kept.QuoteId });
  });

  it("compares offers figure by figure", async () => {
    const { user, cards } = await offered();
    for (const card of cards) await user.click(within(card).getByRole("checkbox", { name: "Compare" }));
    const table = screen.getByRole("table", { name: "Offers compared" });
    expect(within(table).getByRole("row", { name: /^APR 4\.62% 5\.43%$/u })).toBeDefined();
  });

  it("explains an offer in its place: figures, waterfall, schedule; and goes back", async () => {
    const { user, cards } = await offered();
    await user.click(within(cards[1] as HTMLElement).getByRole("button", { name: "Explain" }));
    const steps = await screen.findByRole("table", { name: "Nominal rate, step by step" });
    expect(within(steps).getByText("The fixed rate of 'Above 10,000, good income', because monthly income is at least 5,000 (found: 5,200).")).toBeDefined();
    expect(screen.getByRole("img", { name: /^48 payments: principal €12,000\.00/u })).toBeDefined();
    expect(within(screen.getByRole("table", { name: "Payments" })).getAllByRole("row")).toHaveLength(26);
    await user.click(screen.getByRole("button", { name: "Back to all offers" }));
    expect(screen.getByRole("list", { name: "Offers" })).toBeDefined();
  });

  it("says why a product cannot be had, and takes the nearest that can", async () => {
    const { user, asked } = await offered();
    await user.click(screen.getByRole("combobox", { name: "Product" }));
    await user.click(screen.getByRole("option", { name: "All products" }));
    const refused = await screen.findByRole("list", { name: "Not possible as asked" });
    await user.click(within(refused).getByRole("button", { name: "Possible: €50,000, 120 months" }));
    await waitFor(() => { expect(asked.at(-1)).toMatchObject({ Amount: 50000, Term: 120, Families: '["mortgage"]' }); });
  });

  it("says so when the customer is not saved, when nothing is on sale, and when the platform refuses", async () => {
    showPage({ record: { table: "contact", id: "" } });
    expect(screen.getByText("Save the customer first; then offers can be made.")).toBeDefined();

    showPage({ record, apis: { pcrm_FindOffers: () => ({ Offers: "[]", NextBest: "", Refused: "[]" }) } });
    expect(await screen.findByText("No product is on sale for this customer.")).toBeDefined();

    showPage({ record, apis: { pcrm_FindOffers: () => { throw Object.assign(new Error("prvReadContact is missing"), { errorCode: -2147220960 }); } } });
    expect(await screen.findByText(/Ask an administrator for a role that lets you: prvReadContact$/u)).toBeDefined();
  });
});
