import { describe, expect, it } from "vitest";
import { readSiteMap } from "../../src/metadata/SiteMap";
import { visibleSiteMap } from "../../src/metadata/visibleSiteMap";
import { aTable } from "../tables";

const siteMap = readSiteMap(`<SiteMap>
  <Area Id="a"><Group Id="g"><SubArea Id="contacts" Entity="contact"/><SubArea Id="secrets" Entity="secret"/></Group></Area>
  <Area Id="b"><Group Id="h"><SubArea Id="more" Entity="secret"/></Group></Area>
  <Area Id="c"><Group Id="i"><SubArea Id="dashboard" DefaultDashboard="{1}"/></Group></Area>
</SiteMap>`);
const tables = new Map(["contact", "secret"].map((logicalName) => [logicalName, aTable({ logicalName })]));

describe("the site map that a user sees", () => {
  it("leaves out tables that they may not read, and what is empty then", () => {
    const { areas } = visibleSiteMap(siteMap, tables, (table) => table.logicalName === "contact");
    expect(areas.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(areas[0]?.groups[0]?.subAreas.map(({ id }) => id)).toEqual(["contacts"]);
  });

  it("is whole for those who may read everything", () => {
    expect(visibleSiteMap(siteMap, tables, () => true)).toEqual(siteMap);
  });
});
