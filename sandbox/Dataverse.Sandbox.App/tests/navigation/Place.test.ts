import { describe, expect, it } from "vitest";
import { appNameAt, type Place, placeAt, urlOf } from "../../src/navigation/Place";

const id = "0ce2b22a-3f5b-51ef-af1c-24d0976949b0";

describe("an address as Power Apps writes it", () => {
  const cases: readonly [string, Place][] = [
    ["/main.aspx?appname=a", { kind: "start" }],
    ["/main.aspx?appname=a&pagetype=entitylist&etn=contact", { kind: "list", table: "contact" }],
    [`/main.aspx?appname=a&pagetype=entitylist&etn=contact&viewid=${id}`, { kind: "list", table: "contact", view: id }],
    [`/main.aspx?appname=a&pagetype=entityrecord&etn=contact&id=${id}`, { kind: "record", table: "contact", id }],
    ["/main.aspx?appname=a&pagetype=entityrecord&etn=contact&extraqs=lastname%3DLovelace", { kind: "record", table: "contact", values: "lastname=Lovelace" }],
    [`/main.aspx?appname=a&pagetype=dashboard&id=${id}`, { kind: "dashboard", id }],
    ["/main.aspx?appname=a&pagetype=webresource&webresourceName=x_%2Fpage.html", { kind: "webresource", name: "x_/page.html" }],
  ];
  it.each(cases)("%s is a place, and the place has that address", (url, place) => {
    expect(placeAt(url)).toEqual(place);
    expect(urlOf("a", place)).toBe(url);
  });

  it("may have an id in braces and capitals", () => {
    expect(placeAt(`/main.aspx?pagetype=entityrecord&etn=contact&id=%7B${id.toUpperCase()}%7D`)).toEqual({ kind: "record", table: "contact", id });
  });

  it.each(["/main.aspx?pagetype=control", "/main.aspx?pagetype=entitylist", "/main.aspx?pagetype=webresource"])("%s is no place that is shown", (url) => {
    expect(placeAt(url)).toEqual({ kind: "unknown", url });
  });

  it("names its app", () => {
    expect(appNameAt("/main.aspx?appname=pcrm_Personas")).toBe("pcrm_Personas");
    expect(appNameAt("/main.aspx")).toBeNull();
  });
});
