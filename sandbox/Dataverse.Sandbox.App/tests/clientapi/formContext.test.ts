import { describe, expect, test } from "vitest";
import { columnsXml } from "../formFiles";
import { ada, openInTest } from "../formSession";
import { aColumn, aTable, someChoices } from "../tables";

describe("Attributes", () => {
  const table = aTable({
    columns: new Map(
      [
        aColumn("contactid", "Uniqueidentifier"), aColumn("fullname", "String", { maxLength: 160, required: "required" }), aColumn("statecode", "State"),
        aColumn("rank", "Picklist", { choices: someChoices }), aColumn("tags", "MultiSelectPicklist", { choices: someChoices }),
        aColumn("amount", "Money", { min: 0, max: 10, precision: 2 }), aColumn("born", "DateTime", { format: "DateOnly", dateBehavior: "DateOnly" }),
        aColumn("happy", "Boolean", { choices: [{ value: 0, label: "Nay", color: null, state: null }, { value: 1, label: "Aye", color: null, state: null }] }),
        aColumn("boss", "Lookup", { targets: ["contact"] }),
      ].map((column) => [column.logicalName, column]),
    ),
  });
  const formXml = columnsXml(["fullname", "rank", "tags", "amount", "born", "happy", "boss"]);
  const row = {
    rank: 2, tags: "1,2", amount: 4.5, born: "1815-12-10", happy: true, _boss_value: ada,
    "_boss_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
  };

  test.each([
    ["fullname", "string", "Ada Lovelace"],
    ["rank", "optionset", 2],
    ["tags", "multiselectoptionset", [1, 2]],
    ["amount", "money", 4.5],
    ["born", "datetime", new Date(1815, 11, 10)],
    ["happy", "boolean", true],
    ["boss", "lookup", [{ id: ada, name: ada, entityType: "contact" }]],
  ])("%s is a %s", async (name, type, value) => {
    const { session } = await openInTest({ formXml, table, row });
    const attribute = session.formContext.getAttribute(name);
    expect(attribute?.getAttributeType()).toBe(type);
    expect(attribute?.getValue()).toEqual(value);
  });

  test("know options, limits and levels, and are dirty only while they differ", async () => {
    const { session } = await openInTest({ formXml, table, row });
    const { formContext } = session;
    const rank = formContext.getAttribute<Xrm.Attributes.OptionSetAttribute>("rank");
    expect([rank?.getText(), rank?.getSelectedOption(), rank?.getOption("Low")]).toEqual(["High", { text: "High", value: 2 }, { text: "Low", value: 1 }]);
    const amount = formContext.getAttribute<Xrm.Attributes.NumberAttribute>("amount");
    expect([amount?.getMin(), amount?.getMax(), amount?.getPrecision()]).toEqual([0, 10, 2]);
    const name = formContext.getAttribute<Xrm.Attributes.StringAttribute>("fullname");
    expect([name?.getMaxLength(), name?.getRequiredLevel(), name?.getFormat()]).toEqual([160, "required", "text"]);
    name?.setValue("x");
    expect(name?.getIsDirty()).toBe(true);
    name?.setValue("Ada Lovelace");
    expect(name?.getIsDirty()).toBe(false);
  });

  test("are found by name, number and function", async () => {
    const { session } = await openInTest({ formXml, table, row });
    const { formContext } = session;
    expect(formContext.getAttribute(0)?.getName()).toBe("fullname");
    expect(formContext.getAttribute((attribute) => attribute.getAttributeType() === "money").map((one) => one.getName())).toEqual(["amount"]);
    expect(formContext.getAttribute("nothing")).toBeNull();
    expect(formContext.getAttribute("rank")?.controls.get(0)?.getName()).toBe("rank");
    expect(formContext.getAttribute("rank")).toBe(formContext.getAttribute("rank"));
  });

  test("a script cannot change a value by what it was given", async () => {
    const { session } = await openInTest({ formXml, table, row });
    (session.formContext.getAttribute("tags")?.getValue() as number[]).push(9);
    expect(session.formContext.getAttribute("tags")?.getValue()).toEqual([1, 2]);
  });
});

describe("Controls, sections, tabs and the form itself", () => {
  test("are shown, hidden, locked and named by scripts", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname"]) });
    const { formContext, store } = session;
    const control = formContext.getControl<Xrm.Controls.StandardControl>("fullname");
    control?.setVisible(false);
    control?.setDisabled(true);
    control?.setLabel("Who");
    expect(store.state.controls["fullname"]).toMatchObject({ visible: false, disabled: true, label: "Who" });
    expect(control?.getParent()?.getName()).toBe("main");
    expect(control?.getParent()?.getParent()?.getName()).toBe("general");
    control?.getParent()?.setVisible(false);
    expect(store.state.sections["general/main"]?.visible).toBe(false);
  });

  test("notifications come and go by their ids", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname"]) });
    const { ui } = session.formContext;
    expect(ui.setFormNotification("Careful", "WARNING", "1")).toBe(true);
    expect(session.store.state.notifications).toEqual([{ id: "1", level: "WARNING", message: "Careful" }]);
    expect([ui.clearFormNotification("1"), ui.clearFormNotification("1")]).toEqual([true, false]);
  });

  test("options of a choice are added, moved and taken away on this form only", async () => {
    const table = aTable({ columns: new Map([...aTable().columns, ["rank", aColumn("rank", "Picklist", { choices: someChoices })]]) });
    const { session } = await openInTest({ formXml: columnsXml(["rank"]), table });
    const control = session.formContext.getControl<Xrm.Controls.OptionSetControl>("rank");
    control?.removeOption(1);
    control?.addOption({ text: "Top", value: 3 }, 0);
    expect(control?.getOptions().map((option) => option.value)).toEqual([3, 2]);
    expect(session.formContext.getAttribute<Xrm.Attributes.OptionSetAttribute>("rank")?.getOptions().map((option) => option.value)).toEqual([1, 2]);
  });

  test("ids stand in braces and capitals, as they always did", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname"]) });
    expect(session.formContext.data.entity.getId()).toBe(`{${ada.toUpperCase()}}`);
    expect(session.formContext.data.entity.getEntityReference()).toEqual({ id: ada, entityType: "contact", name: "Ada Lovelace" });
  });

  test("a frame gives its window once its page has loaded", async () => {
    const page = '<tabs><tab name="t"><columns><column width="100%"><sections><section name="s"><rows><row><cell><control id="WebResource_page"'
      + ' classid="{9FDF5F91-88B1-47f4-AD53-C11EFC01A01D}"><parameters><Url>$webresource:x/page.html</Url></parameters></control></cell></row></rows>'
      + "</section></sections></column></columns></tab></tabs>";
    const { session } = await openInTest({ formXml: page });
    const control = session.formContext.getControl<Xrm.Controls.FramedControl>("WebResource_page");
    expect(control?.getControlType()).toBe("webresource");
    const waiting = control?.getContentWindow();
    const frame = document.createElement("iframe");
    document.body.append(frame);
    session.parts.frameLoaded("WebResource_page", frame);
    expect(await waiting).toBe(frame.contentWindow);
  });

  test("the form selector lists the forms and changes to another", async () => {
    const { session, happened } = await openInTest({ formXml: columnsXml(["fullname"]) });
    const { formSelector } = session.formContext.ui;
    expect(formSelector.getCurrentItem().getLabel()).toBe("Test");
    formSelector.items.get("g")?.navigate();
    expect(happened).toContain("form g");
  });
});
