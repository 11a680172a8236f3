import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createXrm } from "../../src/clientapi/xrm";
import { Notices } from "../../src/clientapi/Notices";
import { createWebApi } from "../../src/data/WebApi";
import { columnsXml } from "../formFiles";
import { metadataOf, openInTest, uma } from "../formSession";
import { aTable } from "../tables";

/** The members of an interface of @types/xrm, those that it inherits included. */
const membersOf = readInterfaces();

const never = () => Promise.reject(new Error("not asked"));
const around = {
  go: never, urlOf: () => "", alert: never, confirm: never, error: never, lookup: never, quickCreate: never, dialog: never,
  pageContext: () => ({ input: { pageType: "entitylist", entityName: "contact" } }) as Xrm.PageContext, refreshLists: () => undefined,
};
const xrm = createXrm({ api: createWebApi(never), metadata: metadataOf(aTable()), user: uma, around, notices: new Notices() });
const all = columnsXml(["fullname", "numberofchildren", "statecode", "preferences", "birthdate", "ownerid"]);
const other = (id: string, classId: string) => `<tab name="${id}"><columns><column width="100%"><sections><section name="s"><rows><row><cell>
  <control id="${id}" classid="{${classId}}"><parameters><TargetEntityType>contact</TargetEntityType><Url>x.html</Url></parameters></control>
  </cell></row></rows></section></sections></column></columns></tab>`;
const others = other("grid", "E7A81278-8635-4d9e-8D4D-59480B391C5B") + other("page", "9FDF5F91-88B1-47f4-AD53-C11EFC01A01D")
  + other("quick", "5C5600E0-1D6E-4205-A272-BE80DA87FD42");
const { session } = await openInTest({ formXml: all.replace("</tabs>", `${others}</tabs>`) });
const { formContext } = session;

/** What is there, by interface, and what of it is absent: the list in the README. */
const table: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["XrmStatic", xrm, ["Page", "Mobile", "Panel", "Device"]],
  ["WebApi", xrm.WebApi, []],
  ["WebApiOnline", xrm.WebApi.online, []],
  ["WebApiOffline", xrm.WebApi.offline, []],
  ["Navigation", xrm.Navigation, []],
  ["Utility", xrm.Utility, ["getLearningPathAttributeName", "alertDialog", "confirmDialog", "openQuickCreate", "openEntityForm", "openWebResource"]],
  ["App", xrm.App, ["sidePanes"]],
  ["Encoding", xrm.Encoding, []],
  ["GlobalContext", xrm.Utility.getGlobalContext(), []],
  ["UserSettings", xrm.Utility.getGlobalContext().userSettings, []],
  ["OrganizationSettings", xrm.Utility.getGlobalContext().organizationSettings, []],
  ["ClientContext", xrm.Utility.getGlobalContext().client, []],
  ["DateFormattingInfo", xrm.Utility.getGlobalContext().userSettings.dateFormattingInfo, []],
  ["FormContext", formContext, []],
  ["Data", formContext.data, ["process"]],
  ["Ui", formContext.ui, ["process"]],
  ["Entity", formContext.data.entity, []],
  ["FormSelector", formContext.ui.formSelector, []],
  ["FormItem", formContext.ui.formSelector.getCurrentItem() ?? formContext.ui.formSelector.items.get(0), []],
  ["HeaderSection", formContext.ui.headerSection, []],
  ["FooterSection", formContext.ui.footerSection, []],
  ["Tab", formContext.ui.tabs.get(0), []],
  ["Section", formContext.ui.tabs.get(0)?.sections.get(0), []],
  ["StringAttribute", formContext.getAttribute("fullname"), []],
  ["NumberAttribute", formContext.getAttribute("numberofchildren"), []],
  ["OptionSetAttribute", formContext.getAttribute("statecode"), []],
  ["MultiSelectOptionSetAttribute", formContext.getAttribute("preferences"), []],
  ["DateAttribute", formContext.getAttribute("birthdate"), []],
  ["LookupAttribute", formContext.getAttribute("ownerid"), []],
  ["StandardControl", formContext.getControl("fullname"), []],
  ["OptionSetControl", formContext.getControl("statecode"), []],
  ["MultiSelectOptionSetControl", formContext.getControl("preferences"), []],
  ["DateControl", formContext.getControl("birthdate"), []],
  ["LookupControl", formContext.getControl("ownerid"), []],
  ["GridControl", formContext.getControl("grid"), []],
  ["IframeControl", formContext.getControl("page"), []],
  ["QuickFormControl", formContext.getControl("quick"), []],
];

describe("The documented members are there", () => {
  test.each(table)("%s", (name, object, absent) => {
    const documented = membersOf(name);
    const there = new Set(Object.keys(object as object));
    expect(documented.length).toBeGreaterThan(0);
    expect(documented.filter((member) => !there.has(member)).sort()).toEqual([...absent].sort());
  });

  test("and the README lists those that are not", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
    for (const [name, , absent] of table) for (const member of absent) expect(readme, `${name}.${member}`).toContain(`\`${member}\``);
  });
});

interface Members {
  readonly own: string[];
  readonly bases: string[];
}

function readInterfaces(): (name: string) => readonly string[] {
  const path = createRequire(import.meta.url).resolve("@types/xrm/package.json").replace("package.json", "index.d.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const interfaces = new Map<string, Members>();
  const visit = (node: ts.Node, scope: string): void => {
    if (ts.isInterfaceDeclaration(node)) keep(interfaces, `${scope}.${node.name.text}`, node);
    const inner = ts.isModuleDeclaration(node) ? `${scope}.${node.name.text}` : scope;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, "");
  const all = (name: string): readonly string[] => {
    // `Page` holds the names of old; of two others the outer one is meant: Xrm.Navigation, not Xrm.Controls.Navigation.
    const keys = [...interfaces.keys()].filter((key) => key.endsWith(`.${name}`) && !key.includes(".Page."));
    const found = interfaces.get(keys.toSorted((one, two) => one.split(".").length - two.split(".").length)[0] ?? "");
    return found ? [...new Set([...found.own, ...found.bases.flatMap(all)])] : [];
  };
  return all;
}

function keep(interfaces: Map<string, Members>, key: string, node: ts.InterfaceDeclaration): void {
  const known = interfaces.get(key) ?? { own: [], bases: [] };
  const bases = node.heritageClauses?.flatMap((clause) => clause.types.map((type) => type.expression.getText().split(".").at(-1) ?? "")) ?? [];
  const own = node.members.flatMap((member) => (member.name ? [member.name.getText()] : []));
  interfaces.set(key, { own: [...known.own, ...own], bases: [...known.bases, ...bases] });
}
