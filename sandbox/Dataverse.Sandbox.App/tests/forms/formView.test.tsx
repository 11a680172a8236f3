import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { ClientApiContext } from "../../src/clientapi/ClientApi";
import { createClientApi } from "../../src/clientapi/createClientApi";
import { DialogStackView } from "../../src/clientapi/DialogStackView";
import { formKinds } from "../../src/metadata/Form";
import type { Table } from "../../src/metadata/Table";
import { createHistory } from "../../src/navigation/History";
import { NavigationContext } from "../../src/navigation/useNavigation";
import { ShellContext } from "../../src/shell/Shell";
import { FormBody } from "../../src/forms/view/FormBody";
import { OpenFormContext } from "../../src/forms/view/useForm";
import { columnsXml, formOf } from "../formFiles";
import { metadataOf, openInTest, type OpenedInTest, uma } from "../formSession";
import { tableFor } from "../productTables";
import { aColumn, aTable, someChoices } from "../tables";

async function show(opened: OpenedInTest, table: Table) {
  const history = createHistory("app");
  const metadata = metadataOf(table);
  const app = { id: "a", uniqueName: "app", name: "App", description: "", siteMap: { areas: [] }, dashboards: [] };
  const session = { user: { id: "u", fullname: "Uma", roles: [] }, users: [], apps: [], version: "1" };
  const shell = { api: opened.api, metadata, app, session, announce: () => undefined, privileges: () => true };
  const clientApi = createClientApi(shell, { history, urlOf: () => "/" }, uma);
  const form = { session: opened.session, services: opened.services };
  const shown = render(
    <FluentProvider theme={webLightTheme}>
      <ShellContext.Provider value={shell}>
        <NavigationContext.Provider value={{ history, app: "app" }}>
          <ClientApiContext.Provider value={clientApi}>
            <OpenFormContext.Provider value={form}><main><FormBody /></main></OpenFormContext.Provider>
            <DialogStackView dialogs={clientApi.dialogs} />
          </ClientApiContext.Provider>
        </NavigationContext.Provider>
      </ShellContext.Provider>
    </FluentProvider>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return shown;
}

/** What axe finds to be serious; colours are for the browser tests, which can see them. */
async function seriousIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { iframes: false, rules: { "color-contrast": { enabled: false } } });
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

const columns = [
  aColumn("contactid", "Uniqueidentifier"), aColumn("fullname", "String", { required: "required", maxLength: 10, description: "What people call them" }),
  aColumn("mail", "String", { format: "Email" }), aColumn("children", "Integer", { max: 20 }), aColumn("rank", "Picklist", { choices: someChoices }),
  aColumn("tags", "MultiSelectPicklist", { choices: someChoices }), aColumn("born", "DateTime", { format: "DateOnly", dateBehavior: "DateOnly" }),
  aColumn("met", "DateTime", { format: "DateAndTime", dateBehavior: "UserLocal" }), aColumn("happy", "Boolean"), aColumn("notes", "Memo"),
  aColumn("amount", "Money", { precision: 2 }), aColumn("boss", "Lookup", { targets: ["contact"] }), aColumn("statecode", "State"),
];
const table = aTable({ columns: new Map(columns.map((column) => [column.logicalName, column])) });
const formXml = columnsXml(["fullname", "mail", "children", "rank", "tags", "born", "met", "happy", "notes", "amount", "boss"]);
const row = {
  mail: "ada@example.com", children: 3, rank: 2, tags: "1", born: "1815-12-10", met: "2026-03-09T10:30:00Z", happy: true, notes: "First.", amount: 1234.5,
};

describe("A form with a control of every kind", () => {
  test("has nothing serious for axe, to be changed or only read", async () => {
    for (const rights of ["ReadAccess, WriteAccess", "ReadAccess"]) {
      const shown = await show(await openInTest({ formXml, table, row, rights }), table);
      expect(await seriousIn(shown.container)).toEqual([]);
      shown.unmount();
    }
  });

  test.each([
    ["fullname", "Ada Lovelace"], ["mail", "ada@example.com"], ["children", "3"], ["born", "12/10/1815"], ["notes", "First."], ["amount", "1,234.50"],
  ])("%s is found by its label and shows %s", async (name, text) => {
    await show(await openInTest({ formXml, table, row }), table);
    expect(screen.getByLabelText<HTMLInputElement>(`Label of ${name}`).value).toBe(text);
  });

  test("says what is wrong beside the input, and the input says where", async () => {
    const opened = await openInTest({ formXml, table, row });
    await show(opened, table);
    const input = screen.getByLabelText("Label of children");
    await userEvent.clear(input);
    await userEvent.type(input, "21{Tab}");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent).toContain("At most 20.");
    expect(opened.session.store.state.attributes["children"]?.value).toBe(3);
    await userEvent.clear(input);
    await userEvent.type(input, "4{Tab}");
    expect(input.getAttribute("aria-invalid")).toBeNull();
    expect(opened.session.store.state.attributes["children"]?.value).toBe(4);
  });

  test("asks for what is required in a list that has the focus and leads to the input", async () => {
    const opened = await openInTest({ formXml, table, row: { fullname: null } });
    const { container } = await show(opened, table);
    await act(async () => void (await opened.session.save(1)));
    const summary = screen.getByRole("alert");
    expect(document.activeElement).toBe(summary);
    expect(await seriousIn(container)).toEqual([]);
    await userEvent.click(within(summary).getByText("Label of fullname"));
    expect(document.activeElement).toBe(screen.getByLabelText("Label of fullname"));
  });

  test("that may only be read says so and has no input that takes text", async () => {
    await show(await openInTest({ formXml, table, row, rights: "ReadAccess" }), table);
    expect(screen.getByText("You may read this row, not change it.")).toBeTruthy();
    for (const input of screen.getAllByRole<HTMLInputElement>("textbox")) expect(input.readOnly).toBe(true);
  });

  test("shows at once what a script does", async () => {
    const { session, ...opened } = await openInTest({ formXml, table, row });
    await show({ session, ...opened }, table);
    act(() => {
      session.formContext.ui.setFormNotification("Careful with this one", "WARNING", "1");
      session.formContext.getControl<Xrm.Controls.StandardControl>("mail")?.setVisible(false);
      session.formContext.getControl<Xrm.Controls.StandardControl>("notes")?.setDisabled(true);
      session.formContext.getControl("children")?.setLabel("Kids");
      session.formContext.getAttribute("fullname")?.setValue("Countess");
    });
    expect(screen.getByText("Careful with this one")).toBeTruthy();
    expect(screen.queryByLabelText("Label of mail")).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Label of notes").readOnly).toBe(true);
    expect(screen.getByLabelText("Kids")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Label of fullname").value).toBe("Countess");
  });
});

const shownTables = ["Contact", "pcrm_Segment", "pcrm_Quote", "pcrm_ProductVersion", "pcrm_Fact"];

test.each(shownTables)("The product's form of %s has nothing serious for axe", async (folder) => {
  const [form] = formOf(folder, "main", formKinds.main);
  const product = tableFor(form?.formXml ?? "", folder.toLowerCase());
  const opened = await openInTest({ formXml: (form?.formXml ?? "").replace(/^<form[^>]*>|<\/form>$/g, ""), table: product });
  const { container } = await show(opened, product);
  expect(await seriousIn(container)).toEqual([]);
}, 30_000);
