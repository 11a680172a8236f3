import { describe, expect, it } from "vitest";
import { readDashboard } from "../../src/dashboards/DashboardModel";
import { solutionFile, solutionFiles } from "../solution";

const files = solutionFiles("Dashboards").map(solutionFile);
const formXmlOf = (file: string) => /<FormXml>([\s\S]*)<\/FormXml>/.exec(file)?.[1]?.trim() ?? "";
const products = readDashboard(formXmlOf(files.find((file) => file.includes('description="Quotes by product"')) ?? ""));

describe("the product's dashboards", () => {
  it("have tabs with sections of tiles", () => {
    expect(products.tabs.map((tab) => tab.label)).toEqual(["Quotes", "Prices", "Versions"]);
    expect(products.tabs[0]?.columns[0]?.sections[0]).toMatchObject({ label: "", columnCount: 4 });
  });

  it("have charts and lists over views", () => {
    const tiles = products.tabs[0]?.columns[0]?.sections.flatMap((section) => section.tiles) ?? [];
    expect(tiles[0]).toMatchObject({
      label: "Quotes by product", columnSpan: 2, rowSpan: 12,
      content: { kind: "chart", table: "pcrm_quote", view: "f9e5ff0c-7c0c-51a3-9c2c-79925d72ff5e", chart: "070d38fa-8dc7-54c3-a0da-438c7506a300" },
    });
    expect(tiles[2]?.content).toEqual({ kind: "list", table: "pcrm_quote", view: "6c7f78ae-9e4a-5ea0-81e0-14b643e39d83", pageSize: 10 });
  });

  it("hold nothing that the shell cannot show", () => {
    const kinds = files.map(formXmlOf).map(readDashboard).flatMap(({ tabs }) => tabs).flatMap(({ columns }) => columns)
      .flatMap(({ sections }) => sections).flatMap(({ tiles }) => tiles).map(({ content }) => content.kind);
    expect(kinds.length).toBeGreaterThan(8);
    expect(kinds).not.toContain("unknown");
  });
});

describe("a tile", () => {
  const tile = (control: string) => readDashboard(
    `<form><tabs><tab id="t"><columns><column><sections><section id="s" columns="1"><rows><row><cell id="c">${control}</cell></row></rows>`
    + "</section></sections></column></columns></tab></tabs></form>",
  ).tabs[0]?.columns[0]?.sections[0]?.tiles[0]?.content;

  const cases: readonly [string, string, object][] = [
    ["a web resource", '<control classid="{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}"><parameters><Url>$webresource:a/b.html</Url></parameters></control>',
      { kind: "webresource", name: "a/b.html" }],
    ["a frame", '<control classid="{FD2A7985-3187-444E-908D-6624B21F69C0}"><parameters><Url>https://example.org</Url></parameters></control>',
      { kind: "frame", url: "https://example.org" }],
    ["something else", '<control classid="{00000000-0000-0000-0000-000000000001}"/>', { kind: "unknown", classId: "00000000-0000-0000-0000-000000000001" }],
  ];
  it.each(cases)("may be %s", (_, control, content) => expect(tile(control)).toEqual(content));
});
