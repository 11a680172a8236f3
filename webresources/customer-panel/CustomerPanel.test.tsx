import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { quote, segmentMembership } from "../shared/generated/tables";
import { fakeClient, type Told } from "../testing/fakeClient";
import { shown } from "../testing/shown";
import { CustomerPanel } from "./CustomerPanel";

const ada = "0a000000-0000-4000-8000-000000000001";
const travellers = "0b000000-0000-4000-8000-000000000001";
const savers = "0b000000-0000-4000-8000-000000000002";
const formattedValue = "@OData.Community.Display.V1.FormattedValue";

function explain({ SegmentKey }: Readonly<Record<string, unknown>>): object {
  const words = "age is 30 or more";
  return {
    IsMember: SegmentKey === "travellers",
    Explanation: JSON.stringify({
      place: "", kind: "all", verdict: false, words, nodes: [{ place: "all[0]", kind: "condition", verdict: false, words, found: 29, foundText: "29" }],
    }),
    Summary: "",
    SmallestChange: JSON.stringify([{ place: "all[0]", fact: "age", found: 29, to: 30, words: "age becomes 30", overrides: {} }]),
  };
}

const told: Told = {
  record: { table: "contact", id: ada },
  rows: {
    pcrm_segmentmembership: () => [{
      _pcrm_segmentid_value: travellers, [`_pcrm_segmentid_value${formattedValue}`]: "Travellers",
      pcrm_enteredon: "2026-05-04T10:00:00Z", pcrm_lefton: null, [`pcrm_cause${formattedValue}`]: "Event", statecode: segmentMembership.state.active,
    }],
    pcrm_membershipevent: () => [],
    pcrm_segment: () => [
      { pcrm_segmentid: travellers, pcrm_key: "travellers", pcrm_name: "Travellers" },
      { pcrm_segmentid: savers, pcrm_key: "savers", pcrm_name: "Savers" },
    ],
    pcrm_quote: () => [],
    pcrm_evaluationdue: () => [{ pcrm_evaluatedon: "2026-05-04T10:00:00Z", pcrm_dueon: null, [`pcrm_cause${formattedValue}`]: "Event" }],
  },
  apis: { pcrm_ExplainMembership: explain },
};

const denied = (): never => { throw Object.assign(new Error("prvReadpcrm_Quote"), { errorCode: 2147746336 }); };

it("shows the segments of now with their cause", async () => {
  shown(fakeClient(told), (client) => <CustomerPanel client={client} />);
  const now = await screen.findByRole("region", { name: "Segments now" });
  expect(await within(now).findByText("Travellers")).toBeTruthy();
  expect(within(now).getByText(/Since .* \(Event\)/u)).toBeTruthy();
  expect(await within(now).findByText("Changes only when data or rules change.")).toBeTruthy();
});

it("explains why not: each condition with the value found, and the smallest change", async () => {
  shown(fakeClient(told), (client) => <CustomerPanel client={client} />);
  await userEvent.click(await screen.findByRole("combobox"));
  await userEvent.click(await screen.findByRole("option", { name: "Savers" }));
  expect(await screen.findByText("age is 30 or more")).toBeTruthy();
  expect(screen.getByText("(found: 29)")).toBeTruthy();
  expect(screen.getByText("age becomes 30")).toBeTruthy();
  await waitFor(() => { expect(screen.getByRole("status").textContent).toBe("The rule of Savers does not hold for this customer"); });
});

it("asks why at the press of the segment's button", async () => {
  shown(fakeClient(told), (client) => <CustomerPanel client={client} />);
  await userEvent.click(await screen.findByRole("button", { name: "Why is the customer in Travellers?" }));
  const why = screen.getByRole("region", { name: "Why?" });
  expect(await within(why).findByText("The rule of Travellers holds for this customer")).toBeTruthy();
});

it("says when what the user may read speaks against what is kept", async () => {
  const apis = { pcrm_ExplainMembership: (request: Readonly<Record<string, unknown>>) => ({ ...explain(request), IsMember: false }) };
  shown(fakeClient({ ...told, apis }), (client) => <CustomerPanel client={client} />);
  await userEvent.click(await screen.findByRole("button", { name: "Why is the customer in Travellers?" }));
  expect(await screen.findByText(/The customer is in this segment. It looks otherwise here/u)).toBeTruthy();
});

it("says what may not be read, and shows the rest", async () => {
  shown(fakeClient({ ...told, rows: { ...told.rows, pcrm_quote: denied } }), (client) => <CustomerPanel client={client} />);
  expect(await screen.findByText(/You may not read this/u)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  expect(await screen.findByRole("button", { name: "Why is the customer in Travellers?" })).toBeTruthy();
});

it("tries again after a fault", async () => {
  let attempts = 0;
  const quotes = (): object[] => {
    attempts += 1;
    if (attempts === 1) throw new Error("The server is busy.");
    return [{
      pcrm_quoteid: "q", pcrm_name: "LOAN 5,000", pcrm_quotedon: "2026-05-04T10:00:00Z", pcrm_apr: null, statuscode: quote.status.offered,
      [`statuscode${formattedValue}`]: "Offered",
    }];
  };
  shown(fakeClient({ ...told, rows: { ...told.rows, pcrm_quote: quotes } }), (client) => <CustomerPanel client={client} />);
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("LOAN 5,000")).toBeTruthy();
});

it("asks to save a new customer first", () => {
  shown(fakeClient({ record: { table: "contact", id: "" } }), (client) => <CustomerPanel client={client} />);
  expect(screen.getByText(/Save the customer first/u)).toBeTruthy();
});
