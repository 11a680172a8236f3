import { expect, it } from "vitest";
import { productVersion } from "../shared/generated/tables";
import type { Told } from "../testing/fakeClient";
import { fakeForm } from "../testing/fakeForm";
import * as commands from "./commands";

const id = "0c000000-0000-4000-8000-000000000001";
const notice = "personas-command";

const segment: Told = { record: { table: "pcrm_segment", id }, rows: { pcrm_segment: () => [{ pcrm_key: "travellers", pcrm_draftexpression: null }] } };
const version: Told = {
  record: { table: "pcrm_productversion", id },
  rows: {
    pcrm_productversion: () => [{
      pcrm_name: "LOAN v2", statuscode: productVersion.status.draft, pcrm_effectivefrom: null,
      "_pcrm_submittedbyid_value@OData.Community.Display.V1.FormattedValue": "Ada",
    }],
  },
};
const quote: Told = {
  record: { table: "pcrm_quote", id },
  rows: { pcrm_quote: () => [{ pcrm_name: "LOAN 5,000", "_pcrm_customerid_value@OData.Community.Display.V1.FormattedValue": "Grace" }] },
};

it("publishes what is saved, and says the version", async () => {
  const on = fakeForm({ ...segment, apis: { pcrm_PublishSegment: () => ({ Version: 3, IsNewVersion: true }) } }, { isDirty: true });
  await commands.publishSegment(on.form);
  expect(on.written).toEqual([["save"]]);
  expect(on.notices.get(notice)).toMatch(/^INFO: Version 3 is in force/u);
  expect(on.isBusy()).toBe(false);
});

it("refreshes slice by slice until nothing is left, and adds up", async () => {
  const asked: unknown[] = [];
  const on = fakeForm({
    ...segment,
    apis: {
      pcrm_RefreshSegments: ({ Continuation }) => {
        asked.push(Continuation);
        return { RunId: id, RunIds: "[]", Processed: 1000, Entered: 2, Left: 1, Continuation: asked.length < 3 ? `after ${asked.length.toString()}` : "" };
      },
    },
  });
  await commands.refreshSegment(on.form);
  expect(asked).toEqual([undefined, "after 1", "after 2"]);
  expect(on.notices.get(notice)).toBe("INFO: 3,000 customers looked at: 6 entered, 3 left.");
  expect(on.progress).toContain("Refreshing: 2,000 customers so far…");
});

it("estimates the draft before the rule, with what each condition removes", async () => {
  const draft = '{"version":1,"fact":"age","op":"gt","value":30}';
  const asked: Readonly<Record<string, unknown>>[] = [];
  const on = fakeForm({
    ...segment,
    rows: { pcrm_segment: () => [{ pcrm_key: "travellers", pcrm_draftexpression: draft, pcrm_customertable: 497100000 }] },
    apis: {
      pcrm_EstimateSegment: (request) => {
        asked.push(request);
        const effect = { place: "", words: "age is more than 30", alone: 250, remaining: 250, removed: 750, without: 750 };
        return {
          Count: 250, CountFrom: 250, CountTo: 250, Share: 0.25, Customers: 1000, Total: 1000, IsExact: true, Sample: "[]",
          Conditions: JSON.stringify([effect]),
        };
      },
    },
  });
  await commands.estimateSegment(on.form);
  expect(asked[0]).toMatchObject({ Expression: draft, CustomerTable: "contact" });
  expect(asked[0]).not.toHaveProperty("SegmentKey");
  expect(on.notices.get(notice)).toBe("INFO: 250 of 1,000 customers (25%)");
  expect(on.dialogs).toEqual(["age is more than 30: 250 left, 750 removed"]);
});

it("says the server's refusal above the form, and stops being busy", async () => {
  const refused = (): never => { throw new Error("all[0].value: 'thirty' is not a whole number. Write 30."); };
  const on = fakeForm({ ...segment, apis: { pcrm_PublishSegment: refused } });
  await commands.publishSegment(on.form);
  expect(on.notices.get(notice)).toBe("ERROR: all[0].value: 'thirty' is not a whole number. Write 30.");
  expect(on.isBusy()).toBe(false);
});

it("says which privilege is missing", async () => {
  const message = "Principal user (Id=7) is missing prvWritepcrm_Segment privilege (Id=8).";
  const on = fakeForm({ ...segment, apis: { pcrm_PublishSegment: () => { throw Object.assign(new Error(message), { errorCode: 0x80040220 }); } } });
  await commands.publishSegment(on.form);
  expect(on.notices.get(notice)).toBe("ERROR: You may not do this. Ask an administrator for a role that lets you: prvWritepcrm_Segment");
});

it("opens the copy of a version", async () => {
  const on = fakeForm({ ...version, apis: { pcrm_NewProductVersion: () => ({ VersionId: "new", Number: 3 }) } });
  await commands.copyVersion(on.form);
  expect(on.opened).toEqual([{ entityName: "pcrm_productversion", entityId: "new" }]);
});

it("keeps the findings of a check and lists them with their remedies", async () => {
  const words = "Nobody is priced at exactly 5,000.";
  const finding = { kind: "gap", severity: "error", items: [], words, remedy: "Let a price begin there.", isCertain: true };
  const asked: Readonly<Record<string, unknown>>[] = [];
  const on = fakeForm({
    ...version,
    apis: {
      pcrm_CheckProductVersion: (request) => {
        asked.push(request);
        return { IsClean: false, Problems: JSON.stringify([finding]), Impact: "", IsExact: true, ContentHash: "0" };
      },
    },
  });
  await commands.checkVersion(on.form);
  expect(asked[0]).toMatchObject({ VersionId: { guid: id }, Save: true, Impact: false });
  expect(on.notices.get(notice)).toBe("WARNING: Errors: 1, warnings: 0, notes: 0. They are kept with the version.");
  expect(on.dialogs).toEqual(["Error: Nobody is priced at exactly 5,000. Let a price begin there."]);
});

it("submits a version by its state", async () => {
  const on = fakeForm(version);
  await commands.submitVersion(on.form);
  expect(on.written).toEqual([["pcrm_productversion", id, { statuscode: productVersion.status.inApproval }]]);
});

it.each([[true, 1], [false, 0]])("approves only when that is confirmed: %s", async (confirms, writes) => {
  const on = fakeForm(version, { confirms });
  await commands.approveVersion(on.form);
  expect(on.dialogs[0]).toBe("LOAN v2 will be quoted from today on. It was submitted by Ada.");
  expect(on.written).toHaveLength(writes);
});

it.each([["accept", commands.acceptQuote, "The offer is accepted."], ["decline", commands.declineQuote, "The offer is declined."]] as const)(
  "answers a quote: %s", async (word, command, said) => {
    const asked: Readonly<Record<string, unknown>>[] = [];
    const on = fakeForm({ ...quote, apis: { pcrm_AnswerQuote: (request) => { asked.push(request); return { Status: word }; } } }, { confirms: true });
    await command(on.form);
    expect(asked[0]).toMatchObject({ QuoteId: { guid: id }, Answer: word });
    expect(on.notices.get(notice)).toBe(`INFO: ${said}`);
  },
);

it("says by name what a customer entered and left", async () => {
  const on = fakeForm({
    record: { table: "contact", id },
    rows: { pcrm_segment: () => [{ pcrm_key: "travellers", pcrm_name: "Travellers" }] },
    apis: { pcrm_EvaluateCustomer: () => ({ Memberships: '["travellers"]', Entered: '["travellers"]', Left: "[]" }) },
  });
  await commands.evaluateCustomer(on.form);
  expect(on.notices.get(notice)).toBe("INFO: Entered: Travellers. Left: none.");
});
