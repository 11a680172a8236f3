import { describe, expect, test } from "vitest";
import { createResourceStrings } from "../../src/clientapi/resourceStrings";
import { parametersOf } from "../../src/forms/life/bindHandler";
import { relatedTo, relationOf } from "../../src/forms/life/loadSubgrid";
import { givenValues, nameKey } from "../../src/forms/life/openQuickCreate";
import { lookupFetch } from "../../src/forms/life/searchRows";
import { frameOf } from "../../src/forms/model/controlParameters";
import { frameUrl } from "../../src/forms/view/frameUrl";
import { relatedItems } from "../../src/forms/view/useRelated";
import { cellsOf } from "../../src/forms/state/startState";
import { aForm, columnsXml } from "../formFiles";
import { aTable } from "../tables";

const id = "0a0a0a0a-0000-0000-0000-000000000001";
const subject = { table: { logicalName: "contact", objectTypeCode: 2 }, id, language: 1033, organization: "Sandbox" };

function frame(classId: string, parameters: string) {
  const model = aForm(`<tabs><tab name="t"><columns><column width="100%"><sections><section name="s"><rows><row><cell>
    <control id="f" classid="{${classId}}"><parameters>${parameters}</parameters></control>
    </cell></row></rows></section></sections></column></columns></tab></tabs>`);
  const control = cellsOf(model)[0]?.control;
  if (!control) throw new Error("no control");
  return frameOf(control);
}

const webResource = "9FDF5F91-88B1-47f4-AD53-C11EFC01A01D";
const iframe = "FD2A7985-3187-444e-908D-6624B21F69C0";

describe("The address of a page in a form", () => {
  test.each([
    ["a web resource by its plain name", webResource, "<Url>a_/b c.html</Url>", "/WebResources/a_/b%20c.html"],
    ["a web resource in an iframe", iframe, "<Url>$webresource:a_/b.html</Url>", "/WebResources/a_/b.html"],
    ["its data", webResource, "<Url>a.html</Url><Data>x=1&amp;y=ü</Data>", "/WebResources/a.html?data=x%3D1%26y%3D%C3%BC"],
    ["another site", iframe, "<Url>https://example.com/?a=1</Url><PassParameters>false</PassParameters>", "https://example.com/?a=1"],
    [
      "what it is told about the row", iframe, "<Url>https://example.com/?a=1</Url><PassParameters>true</PassParameters>",
      `https://example.com/?a=1&id=%7B${id.toUpperCase()}%7D&type=2&typename=contact&orgname=Sandbox&orglcid=1033&userlcid=1033`,
    ],
  ])("%s", (_, classId, parameters, url) => expect(frameUrl(frame(classId, parameters), subject)).toBe(url));
});

describe("A lookup's query", () => {
  const table = aTable();
  const view = '<fetch count="50" page="2"><entity name="contact"><attribute name="fullname"/><filter>'
    + '<condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>';

  test("is its view's, limited to the first rows that contain what was typed", () => {
    const xml = lookupFetch(table, view, null, { text: "love", filters: [] });
    expect(xml).toContain('value="%love%"');
    expect(xml).toContain('attribute="statecode"');
    expect(xml).toContain('top="20"');
    expect(xml).not.toContain("count=");
  });

  test("holds the filters that scripts add", () => {
    const filter = '<filter><condition attribute="creditlimit" operator="gt" value="5"/></filter>';
    expect(lookupFetch(table, view, null, { text: "", filters: [filter] })).toContain('attribute="creditlimit"');
  });

  test("takes what was typed as text", () => {
    expect(lookupFetch(table, null, null, { text: '"/><evil a="', filters: [] })).not.toContain("<evil");
  });
});

describe("Rows related to the form's row", () => {
  const base = { referencedColumn: "contactid", referencingColumn: "customerid", lookupProperty: "customerid_contact", collectionProperty: "orders" };
  const owner = aTable({
    oneToMany: [{ ...base, name: "Contact_Orders", referencedTable: "contact", referencingTable: "order" }],
    manyToMany: [{
      name: "tags", intersectTable: "contact_tag", firstTable: "tag", firstColumn: "tagid", firstProperty: "tags", secondTable: "contact",
      secondColumn: "contactid", secondProperty: "tags",
    }],
  });
  const tags = aTable({ logicalName: "tag", primaryId: "tagid" });

  test("point to it by a lookup", () =>
    expect(relatedTo(relationOf(owner, "contact_orders"), owner, aTable(), id)).toEqual({ kind: "lookup", column: "customerid", id }));

  test("or meet it in an intersect table, whichever side it is", () =>
    expect(relatedTo(relationOf(owner, "tags"), owner, tags, id)).toEqual({
      kind: "manyToMany", intersectTable: "contact_tag", primaryId: "tagid", id, column: "tagid", otherColumn: "contactid",
    }));

  test("an unknown relationship is refused by name", () => expect(() => relationOf(owner, "nothing")).toThrow("'nothing'"));

  test("are offered when their table is in the app, or when the form names them", () => {
    const headers = new Map([["order", { ...aTable(), pluralLabel: "Orders" }], ["tag", { ...tags, pluralLabel: "Tags" }]]);
    const subArea = { id: "s", title: "", icon: null, target: { kind: "table" as const, table: "tag", view: null } };
    const siteMap = { areas: [{ id: "a", title: "", icon: null, groups: [{ id: "g", title: "", subAreas: [subArea] }] }] };
    expect(relatedItems(owner, aForm(columnsXml([])), siteMap, headers).map((item) => item.label)).toEqual(["Tags"]);
    const named = '<Navigation><NavBar><NavBarByRelationshipItem Id="o" RelationshipName="Contact_Orders" Show="true"/></NavBar></Navigation>';
    expect(relatedItems(owner, aForm(columnsXml([]) + named), siteMap, headers).map((item) => item.label)).toEqual(["Orders"]);
  });
});

describe("A new row starts with", () => {
  const manyToOne = [{
    name: "account_contacts", referencedTable: "account", referencedColumn: "accountid", referencingTable: "contact", referencingColumn: "parentcustomerid",
    lookupProperty: "parentcustomerid_account", collectionProperty: "contacts",
  }];
  const table = aTable({ manyToOne });
  const from = { id, name: "Analytical Engines", entityType: "account" };

  test.each([
    ["the row it is made from, by its only lookup to that table", { from }, { parentcustomerid: [from] }],
    ["nothing of it when another relationship is meant", { from, relationship: "other" }, {}],
    ["what was typed as its name", { parameters: { [nameKey]: "Ada" } }, { fullname: "Ada" }],
    ["parameters in the types of their columns", { parameters: { numberofchildren: "2", unknown: "x" } }, { numberofchildren: 2 }],
    [
      "a lookup with its name and table",
      { parameters: { parentcustomerid: `{${id.toUpperCase()}}`, parentcustomeridname: "Engines", parentcustomeridtype: "account" } },
      { parentcustomerid: [{ id, name: "Engines", entityType: "account" }] },
    ],
  ])("%s", (_, options, values) => expect(givenValues(table, options)).toEqual(values));
});

test.each([
  ["", []], ["1, 'two', true", [1, "two", true]], ['{"a":[1]}', [{ a: [1] }]], ["'it\\'s'", ["it's"]], ["not json, at all", ["not json", "at all"]],
])("Handler parameters %s", (text, values) => expect(parametersOf(text)).toEqual(values));

test("Texts come from a RESX file, once read; a missing one is undefined as on the platform", () => {
  const read: string[] = [];
  const text = createResourceStrings(1031, (url) => {
    read.push(url);
    return url.endsWith("1033.resx") ? resx : null;
  });
  expect(text("pcrm_/strings/pages", "greeting")).toBe("Hello");
  expect(text("pcrm_/strings/pages.1033.resx", "nothing")).toBeUndefined();
  expect(read).toEqual(["/WebResources/pcrm_/strings/pages.1033.resx", "/WebResources/pcrm_/strings/pages.1031.resx"]);
});

const resx = '<?xml version="1.0"?><root><data name="greeting" xml:space="preserve"><value>Hello</value></data></root>';
