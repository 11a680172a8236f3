import { describe, expect, it } from "vitest";
import { currentSubArea } from "../../src/frame/currentSubArea";
import { placeOfTarget, startPlace } from "../../src/frame/startPlace";
import { readSiteMap, webResourceOf } from "../../src/metadata/SiteMap";
import { solutionFile } from "../solution";

const file = solutionFile("AppModuleSiteMaps/pcrm_Personas/AppModuleSiteMap.xml");
const siteMap = readSiteMap(file.slice(file.indexOf("<SiteMap "), file.indexOf("</SiteMap>") + "</SiteMap>".length));

describe("the product's site map", () => {
  it("has its areas, groups and entries with titles and icons", () => {
    expect(siteMap.areas.map((area) => area.title)).toEqual(["Customers", "Personas", "Products", "Operations"]);
    const segments = siteMap.areas[1]?.groups.find((group) => group.title === "Segments");
    expect(segments?.subAreas[0]).toEqual({
      id: "pcrm_sub_pcrm_segment", title: "Segments", icon: "pcrm_/icons/segment.svg", target: { kind: "table", table: "pcrm_segment", view: null },
    });
  });

  it("leads to its dashboards", () => {
    const targets = siteMap.areas.flatMap((area) => area.groups).flatMap((group) => group.subAreas).map((subArea) => subArea.target);
    expect(targets).toContainEqual({ kind: "dashboard", id: "0099db7f-dcbe-5f0f-b32a-aa92eda757b5" });
  });

  it("begins with its first entry and knows where a record belongs", () => {
    const app = { id: "", uniqueName: "a", name: "A", description: "", siteMap, dashboards: [] };
    expect(startPlace(app)).toEqual({ kind: "list", table: "contact" });
    expect(currentSubArea(siteMap, { kind: "record", table: "pcrm_segment" })?.area.title).toBe("Personas");
    expect(currentSubArea(siteMap, { kind: "list", table: "pcrm_nothing" })).toBeNull();
  });
});

describe("an entry", () => {
  const cases: readonly [string, object][] = [
    ['Url="$webresource:x_/page.html"', { kind: "webresource", name: "x_/page.html" }],
    ['Url="/WebResources/x_/page.html"', { kind: "webresource", name: "x_/page.html" }],
    ['Url="https://example.org/"', { kind: "unknown", url: "https://example.org/" }],
    ['Entity="contact" DefaultViewId="{1}"', { kind: "list", table: "contact", view: "{1}" }],
  ];
  it.each(cases)("with %s opens its place", (attributes, place) => {
    const one = readSiteMap(`<SiteMap><Area Id="a"><Group Id="g"><SubArea Id="s" ${attributes}/></Group></Area></SiteMap>`);
    expect(placeOfTarget(one.areas[0]?.groups[0]?.subAreas[0]?.target ?? { kind: "url", url: "" })).toEqual(place);
  });

  it("names a web resource in two ways", () => {
    expect([webResourceOf("$webresource:a/b.svg"), webResourceOf("/WebResources/a/b.svg"), webResourceOf("/x.svg")]).toEqual(["a/b.svg", "a/b.svg", null]);
  });

  it("of an unreadable site map is not there", () => {
    expect(readSiteMap("<SiteMap><Area>").areas).toEqual([]);
  });
});
