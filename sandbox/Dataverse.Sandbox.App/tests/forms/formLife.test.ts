import { describe, expect, test, vi } from "vitest";
import { type FormSession, saveModes } from "../../src/forms/life/FormSession";
import { saveFaultId } from "../../src/forms/life/Saving";
import { withAttribute, withControl } from "../../src/forms/state/changes";
import { newId } from "../fakeServer";
import { columnsXml } from "../formFiles";
import { ada, openInTest } from "../formSession";

const formXml = columnsXml(["fullname", "emailaddress1", "numberofchildren", "parentcustomerid"]);

describe("Saving a row that exists", () => {
  test("writes only what changed, with the version that was read", async () => {
    const { session, server } = await openInTest({ formXml, row: { numberofchildren: 2, emailaddress1: "ada@example.com" } });
    session.change("numberofchildren", 3);
    session.change("emailaddress1", "ada@example.org");
    session.change("emailaddress1", "ada@example.com");
    expect(await session.save(saveModes.save)).toBe(true);
    const write = server.seen.find((request) => request.method === "PATCH");
    expect(write?.body).toEqual({ numberofchildren: 3 });
    expect(write?.headers.get("If-Match")).toBe('W/"1"');
  });

  test("writes nothing when nothing changed, and still asks the handlers", async () => {
    const { session, server } = await openInTest({ formXml });
    const asked = vi.fn();
    session.formContext.data.entity.addOnSave(asked);
    await session.save(saveModes.save);
    expect(asked).toHaveBeenCalledOnce();
    expect(server.seen.some((request) => request.method === "PATCH")).toBe(false);
  });

  test("leaves the form clean and holding what the server made of it", async () => {
    const { session, server } = await openInTest({ formXml });
    session.change("fullname", "Ada King");
    await session.save(saveModes.save);
    expect(session.formContext.data.getIsDirty()).toBe(false);
    expect(session.store.state.etag).toBe(server.row["@odata.etag"]);
  });

  test("sets and clears a lookup to several tables by the navigation property of the table", async () => {
    const relationship = (referencedTable: string, lookupProperty: string) => ({
      name: `contact_${referencedTable}`, referencedTable, referencedColumn: "", referencingTable: "contact", referencingColumn: "parentcustomerid",
      lookupProperty, collectionProperty: "",
    });
    const { aTable } = await import("../tables");
    const table = aTable({ manyToOne: [relationship("account", "parentcustomerid_account"), relationship("contact", "parentcustomerid_contact")] });
    const { session, server } = await openInTest({ formXml, table });
    session.change("parentcustomerid", [{ id: ada, entityType: "account", name: "Analytical Engines" }]);
    await session.save(saveModes.save);
    expect(server.seen.findLast((request) => request.method === "PATCH")?.body).toEqual({ "parentcustomerid_account@odata.bind": `/accounts(${ada})` });
  });

  test.each([
    { answer: "reload" as const, saved: false, name: "Somebody Else", writes: 1 },
    { answer: "overwrite" as const, saved: true, name: "Mine", writes: 2 },
    { answer: "cancel" as const, saved: false, name: "Mine", writes: 1 },
  ])("somebody else was faster: $answer", async ({ answer, saved, name, writes }) => {
    const { session, server, conflicts } = await openInTest({ formXml });
    conflicts.answer = answer;
    session.change("fullname", "Mine");
    server.row = { ...server.row, fullname: "Somebody Else", "@odata.etag": 'W/"7"' };
    expect(await session.save(saveModes.save)).toBe(saved);
    expect(conflicts.asked).toBe(1);
    expect(session.store.state.attributes["fullname"]?.value).toBe(name);
    expect(server.seen.filter((request) => request.method === "PATCH")).toHaveLength(writes);
  });

  test("what a plug-in refuses is told in its words above the form, and the changes stay", async () => {
    const { session, server } = await openInTest({ formXml });
    session.change("fullname", "");
    server.refuse = "pcrm_name: the name is taken. Choose another.";
    await expect(session.save(saveModes.save)).rejects.toThrow("the name is taken");
    expect(session.store.state.notifications).toEqual([{ id: saveFaultId, level: "ERROR", message: server.refuse }]);
    expect(session.formContext.data.getIsDirty()).toBe(true);
  });
});

test("A new row whose key is taken is refused in the platform's words: that is no conflict of versions", async () => {
  const { session, server, conflicts } = await openInTest({ formXml, id: null, given: { fullname: "Ada" } });
  server.refuse = "Entity Key Key requirement violated.";
  server.refuseStatus = 412;
  await expect(session.save(saveModes.save)).rejects.toThrow("Entity Key");
  expect(conflicts.asked).toBe(0);
  expect(session.store.state.notifications[0]?.message).toContain("Entity Key");
});

describe("What keeps a form from being saved", () => {
  test("a required column without a value is listed with its label, and is gone once it is filled in", async () => {
    const { session, server } = await openInTest({ formXml: columnsXml(["fullname", "emailaddress1"], { emailaddress1: 'isrequired="true"' }) });
    expect(await session.save(saveModes.save)).toBe(false);
    expect(session.store.state.summary.map(({ label, control }) => [label, control])).toEqual([["Label of emailaddress1", "emailaddress1"]]);
    session.change("emailaddress1", "ada@example.com");
    expect(session.store.state.summary).toEqual([]);
    expect(await session.save(saveModes.save)).toBe(true);
    expect(server.row["emailaddress1"]).toBe("ada@example.com");
  });

  test("a required column that can only be read is not asked for", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["emailaddress1"], { emailaddress1: 'isrequired="true" disabled="true"' }) });
    expect(await session.save(saveModes.save)).toBe(true);
  });

  test.each([
    ["what is typed is no value", (session) => session.store.update((state) => withControl(state, "fullname", { typingFault: "x" }))],
    ["a script says the value is invalid", (session) => session.formContext.getAttribute("fullname")?.setIsValid(false, "x")],
    ["a control has an error notification", (session) => session.formContext.getControl<Xrm.Controls.StandardControl>("fullname")?.setNotification("x", "1")],
  ] satisfies [string, (session: FormSession) => void][])("%s", async (_, spoil) => {
    const { session } = await openInTest({ formXml });
    spoil(session);
    expect(await session.save(saveModes.save)).toBe(false);
    expect(session.store.state.summary).toMatchObject([{ attribute: "fullname", message: "x" }]);
  });

  test("a recommendation does not", async () => {
    const { session } = await openInTest({ formXml });
    const control = session.formContext.getControl<Xrm.Controls.StandardControl>("fullname");
    control?.addNotification({ uniqueId: "1", messages: ["x"], notificationLevel: "RECOMMENDATION" });
    expect(await session.save(saveModes.save)).toBe(true);
  });
});

describe("A new row", () => {
  test("is created with what it holds, not with what is empty; the form goes on as its form", async () => {
    const { session, server, happened } = await openInTest({ formXml, id: null, given: { fullname: "Grace Hopper" } });
    expect(session.formContext.ui.getFormType()).toBe(1);
    expect(session.formContext.data.getIsDirty()).toBe(true);
    expect(await session.save(saveModes.save)).toBe(true);
    const write = server.seen.find((request) => request.method === "POST");
    expect(write).toMatchObject({ path: "contacts", body: { fullname: "Grace Hopper" } });
    expect(write?.body).not.toHaveProperty("emailaddress1");
    expect(happened).toContain(`created ${newId}`);
  });

  test("belongs to its user from the start, which is no change yet", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname", "ownerid"]), id: null });
    expect(session.formContext.getAttribute<Xrm.Attributes.LookupAttribute>("ownerid")?.getValue()?.[0]?.name).toBe("Uma");
    expect(session.formContext.data.getIsDirty()).toBe(false);
  });

  test.each([
    { mode: saveModes.saveAndClose, then: `closed ${newId}` },
    { mode: saveModes.saveAndNew, then: "new row" },
  ])("saved with mode $mode: $then", async ({ mode, then }) => {
    const { session, happened } = await openInTest({ formXml, id: null, given: { fullname: "Grace" } });
    await session.save(mode);
    expect(happened).toContain(then);
  });
});

describe("The form's type says what may be done", () => {
  test.each([
    { title: "an active row that may be written", row: {}, rights: undefined, type: 2 },
    { title: "a row that may only be read", row: {}, rights: "ReadAccess", type: 3 },
    { title: "an inactive row", row: { statecode: 1 }, rights: undefined, type: 4 },
  ])("$title: $type", async ({ row, rights, type }) => {
    const { session } = await openInTest({ formXml, row, ...(rights ? { rights } : {}) });
    expect(session.formContext.ui.getFormType()).toBe(type);
  });
});

test("The submit mode of an attribute decides over its being changed", async () => {
  const { session, server } = await openInTest({ formXml });
  session.store.update((state) => withAttribute(withAttribute(state, "fullname", { submit: "always" }), "numberofchildren", { submit: "never" }));
  session.change("numberofchildren", 4);
  await session.save(saveModes.save);
  expect(server.seen.find((request) => request.method === "PATCH")?.body).toEqual({ fullname: "Ada Lovelace" });
});

test("Two saves at once are one", async () => {
  const { session, server } = await openInTest({ formXml });
  session.change("fullname", "Ada King");
  await Promise.all([session.save(saveModes.save), session.save(saveModes.save)]);
  expect(server.seen.filter((request) => request.method === "PATCH")).toHaveLength(1);
});
