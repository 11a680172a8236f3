import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/metadata/xml";
import { buildFetch, orderOf } from "../../src/views/buildFetch";
import type { GridQuery, Related } from "../../src/views/GridQuery";
import { readLayout } from "../../src/views/ViewLayout";
import { solutionFile, solutionFiles } from "../solution";
import { aTable } from "../tables";

const view = `<fetch version="1.0"><entity name="contact"><attribute name="telephone1"/><order attribute="fullname" descending="false"/>`
  + `<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>`;
const plain: GridQuery = { columns: ["fullname", "birthdate"], sort: null, filters: [], search: "", page: 1, pageSize: 50, cookie: null };
const quickFind = `<fetch><entity name="contact"><filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}"/>`
  + `<condition attribute="numberofchildren" operator="eq" value="{0}"/></filter></entity></fetch>`;

function fetchOf(changes: Partial<GridQuery> = {}, related: Related | null = null, fetchXml = view): string {
  return buildFetch({ table: aTable(), fetchXml, quickFindXml: quickFind, related }, { ...plain, ...changes });
}

describe("the query of a view", () => {
  it("asks for the columns that are shown, the row's id, name and state, and for nothing else", () => {
    const names = [...(parseXml(fetchOf())?.getElementsByTagName("attribute") ?? [])].map((each) => each.getAttribute("name"));
    expect(names.toSorted()).toEqual(["birthdate", "contactid", "fullname", "statecode"]);
  });

  it("keeps the view's own filter and order", () => {
    expect(fetchOf()).toContain('<condition attribute="statecode" operator="eq" value="0"/>');
    expect(fetchOf()).toContain('<order attribute="fullname" descending="false"/>');
  });

  it("asks for one page and the number of all rows", () => {
    expect(fetchOf({ page: 3, cookie: "<cookie page='2'/>" })).toContain('count="50" page="3" returntotalrecordcount="true"');
    expect(parseXml(fetchOf({ page: 3, cookie: "<cookie page='2'/>" }))?.getAttribute("paging-cookie")).toBe("<cookie page='2'/>");
  });

  const changed: readonly [string, Partial<GridQuery>, string][] = [
    ["another order", { sort: { column: "birthdate", descending: true } }, '<order attribute="birthdate" descending="true"/>'],
    ["the order of a linked column", { sort: { column: "a.name", descending: false } }, '<order attribute="name" descending="false" entityname="a"/>'],
    ["a search", { search: "Ada" }, '<condition attribute="fullname" operator="like" value="Ada%"/>'],
    ["a search with a wildcard", { search: "*love" }, 'value="%love%"'],
    ["a search for a number", { search: "3" }, '<condition attribute="numberofchildren" operator="eq" value="3"/>'],
    ["text that contains", { filters: [{ column: "fullname", operator: "contains", values: ['50%_"<'] }] }, 'operator="like" value="%50[%][_]&quot;&lt;%"'],
    ["a number", { filters: [{ column: "creditlimit", operator: "ge", values: ["5"] }] }, '<condition attribute="creditlimit" operator="ge" value="5"/>'],
    ["a day", { filters: [{ column: "birthdate", operator: "on-or-after", values: ["2000-01-02"] }] }, 'operator="on-or-after" value="2000-01-02"'],
    ["one of some choices", { filters: [{ column: "statecode", operator: "in", values: ["1", "2"] }] }, 'operator="in"><value>1</value><value>2</value>'],
    ["one choice", { filters: [{ column: "statecode", operator: "in", values: ["1"] }] }, 'operator="in"><value>1</value></condition>'],
    ["many choices", { filters: [{ column: "preferences", operator: "contain-values", values: ["1"] }] }, 'operator="contain-values"><value>1</value>'],
    ["the name of an owner", { filters: [{ column: "ownerid", operator: "contains", values: ["Ada"] }] }, 'attribute="owneridname" operator="like"'],
    ["mine", { filters: [{ column: "ownerid", operator: "eq-userid", values: [] }] }, '<condition attribute="ownerid" operator="eq-userid"/>'],
    ["empty", { filters: [{ column: "ownerid", operator: "null", values: [] }] }, '<condition attribute="ownerid" operator="null"/>'],
  ];
  it.each(changed)("can be for %s", (_, changes, xml) => expect(fetchOf(changes)).toContain(xml));

  it("has one order when the user sorts", () => {
    expect(fetchOf({ sort: { column: "birthdate", descending: true } }).match(/<order /g)).toHaveLength(1);
  });

  it("finds nothing when no searched column could hold the text", () => {
    const numbersOnly = quickFind.replace(/<condition attribute="fullname"[^>]*>/, "");
    const fetch = buildFetch({ table: aTable(), fetchXml: view, quickFindXml: numbersOnly }, { ...plain, search: "Ada" });
    expect(fetch).toContain('<condition attribute="contactid" operator="null"/>');
  });

  it("searches the name when there is no quick find view", () => {
    expect(buildFetch({ table: aTable(), fetchXml: view, quickFindXml: null }, { ...plain, search: "Ada" })).toContain('attribute="fullname" operator="like"');
  });

  it("is limited to the rows of a lookup", () => {
    expect(fetchOf({}, { kind: "lookup", column: "parentcustomerid", id: "1" })).toContain('<condition attribute="parentcustomerid" operator="eq" value="1"/>');
  });

  it("is limited to the rows of an N:N relationship", () => {
    const related: Related = { kind: "manyToMany", intersectTable: "a_b", column: "contactid", primaryId: "contactid", otherColumn: "listid", id: "1" };
    expect(fetchOf({}, related)).toContain('<link-entity name="a_b" from="contactid" to="contactid" intersect="true">');
  });
});

describe("the product's views", () => {
  const files = ["pcrm_Segment", "Contact", "pcrm_Quote"].flatMap((table) => solutionFiles(`Entities/${table}/SavedQueries`)).map(solutionFile);
  const partOf = (file: string, name: string) => new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(file)?.[1] ?? "";

  it("have columns with widths", () => {
    const layouts = files.map((file) => partOf(file, "layoutxml")).filter((layout) => layout !== "").map(readLayout);
    expect(layouts.length).toBeGreaterThan(10);
    for (const cells of layouts) {
      expect(cells.length).toBeGreaterThan(0);
      for (const { width } of cells) expect(width).toBeGreaterThan(0);
    }
  });

  it("can be asked in another order with another filter", () => {
    for (const file of files) {
      const fetch = fetchOf({ sort: { column: "x", descending: true } }, null, partOf(file, "fetchxml").trim());
      expect(orderOf(fetch)).toEqual({ column: "x", descending: true });
    }
  });
});
