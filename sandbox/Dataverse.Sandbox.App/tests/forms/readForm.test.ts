import { describe, expect, test } from "vitest";
import { formKinds } from "../../src/metadata/Form";
import { quickViewsOf, subgridOf } from "../../src/forms/model/controlParameters";
import { readForm } from "../../src/forms/model/readForm";
import { cellsOf } from "../../src/forms/state/startState";
import { placeVisible } from "../../src/forms/view/placeVisible";
import { aForm, formOf } from "../formFiles";
import { solutionFiles } from "../solution";

const tables = solutionFiles("Entities");
const kinds = { main: formKinds.main, quickCreate: formKinds.quickCreate, quick: formKinds.quickView };

describe("Every form of the product", () => {
  const forms = tables.flatMap((folder) => Object.entries(kinds).flatMap(([name, kind]) => formOf(folder.replace("Entities/", ""), name, kind)));

  test("is read: 50 or more of them", () => expect(forms.length).toBeGreaterThanOrEqual(50));

  test.each(forms.map((form) => [`${form.table} ${form.kind} ${form.name}`, form] as const))("%s holds only controls that are drawn", (_, form) => {
    const model = readForm(form, 1033);
    const controls = cellsOf(model).flatMap((cell) => (cell.control ? [cell.control] : []));
    expect(controls.filter((control) => control.kind === "unknown")).toEqual([]);
    expect(new Set(controls.map((control) => control.id)).size).toBe(controls.length);
    for (const control of controls.filter(({ kind }) => kind === "subgrid")) expect(subgridOf(control).table).not.toBe("");
    for (const control of controls.filter(({ kind }) => kind === "quickView")) expect(quickViewsOf(control).size).toBeGreaterThan(0);
  });

  test.each(forms.map((form) => [`${form.table} ${form.kind} ${form.name}`, form] as const))("%s places no two cells over each other", (_, form) => {
    for (const section of readForm(form, 1033).tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections))) {
      const places = section.cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_unused, at) => `${row + Math.floor(at / columnSpan)}/${column + (at % columnSpan)}`));
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe("A form's XML", () => {
  test("gives tabs, widths, labels in the user's language and cells with their spans", () => {
    const model = aForm(`<tabs><tab name="t" showlabel="false" visible="false"><labels><label description="Allgemein" languagecode="1031"/>
      <label description="General" languagecode="1033"/></labels><columns><column width="34%"><sections><section name="s" columns="11" celllabelposition="Top">
      <rows><row><cell rowspan="2"><control id="a" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="a"/></cell>
      <cell visible="false"><control id="b" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="b" disabled="true" isrequired="true"/></cell></row>
      <row><cell><control id="c" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="c"/></cell></row></rows>
      </section></sections></column></columns></tab></tabs>`, 1031);
    const [tab] = model.tabs;
    expect(tab).toMatchObject({ name: "t", label: "Allgemein", labelShown: false, visible: false });
    const section = tab?.columns[0]?.sections[0];
    expect(tab?.columns[0]?.width).toBe("34%");
    expect(section).toMatchObject({ columns: 2, labelPosition: "top" });
    expect(section?.cells.map(({ row, column, rowSpan, visible, control }) => [control?.id, row, column, rowSpan, visible])).toEqual([
      ["a", 1, 1, 2, true], ["b", 1, 2, 1, false], ["c", 2, 2, 1, true],
    ]);
    expect(section?.cells[1]?.control).toMatchObject({ disabled: true, required: true });
  });

  test("gives events of form, columns and tabs with their handlers in order, and the libraries", () => {
    const model = aForm(`<tabs><tab name="t"><columns/><events><event name="tabstatechange"><Handlers>
      <Handler functionName="A.tab" libraryName="a.js" handlerUniqueId="x"/></Handlers></event></events></tab></tabs>
      <events><event name="onload"><Handlers><Handler functionName="A.one" libraryName="a.js" passExecutionContext="true" parameters="1,'x'"/>
      <Handler functionName="A.two" libraryName="b.js" enabled="false"/></Handlers></event>
      <event name="onchange" attribute="name"><Handlers><Handler functionName="A.changed" libraryName="a.js"/></Handlers></event></events>
      <formLibraries><Library name="a.js" libraryUniqueId="1"/><Library name="b.js" libraryUniqueId="2"/></formLibraries>`);
    expect(model.libraries).toEqual(["a.js", "b.js"]);
    expect(model.events.map(({ name, target }) => [name, target])).toEqual([["tabstatechange", "t"], ["onload", null], ["onchange", "name"]]);
    expect(model.events[1]?.handlers).toEqual([
      { functionName: "A.one", library: "a.js", enabled: true, passContext: true, parameters: "1,'x'" },
      { functionName: "A.two", library: "b.js", enabled: false, passContext: false, parameters: "" },
    ]);
  });

  test("that cannot be read is refused by name", () => expect(() => readForm({ ...formShell, formXml: "<form>" }, 1033)).toThrow("Broken"));

  test("names a control that nobody draws by its class", () => {
    const model = aForm(`<tabs><tab name="t"><columns><column width="100%"><sections><section name="s"><rows><row><cell>
      <control id="map" classid="{62B0DF79-0464-470f-8AF7-4483CFEA0C7D}"/></cell></row></rows></section></sections></column></columns></tab></tabs>`);
    expect(cellsOf(model)[0]?.control).toMatchObject({ kind: "unknown", classId: "62b0df79-0464-470f-8af7-4483cfea0c7d" });
  });
});

test("Rows in which nothing is visible take no place", () => {
  const cells = readForm(formOf("Contact", "main", formKinds.main)[0] ?? formShell, 1033).tabs[0]?.columns[0]?.sections[0]?.cells ?? [];
  const placed = placeVisible(cells, (cell) => cell.control?.id !== "firstname");
  expect(placed[0]).toMatchObject({ row: 1 });
  expect(placed[0]?.control?.id).toBe("lastname");
});

const formShell = { id: "1", name: "Broken", table: "contact", kind: 2, isDefault: false, formXml: "" };
