import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Row } from "../../src/data/Row";
import { parseXml } from "../../src/metadata/xml";
import type { View } from "../../src/metadata/View";
import { GridBody } from "../../src/views/GridBody";
import { useGrid } from "../../src/views/useGrid";
import { renderInShell } from "../renderInShell";
import { aTable } from "../tables";

const formatted = "@OData.Community.Display.V1.FormattedValue";
const view: View = {
  id: "v", name: "Contacts", table: "contact", kind: 0, isDefault: true,
  fetchXml: '<fetch><entity name="contact"><order attribute="fullname"/></entity></fetch>',
  layoutXml: '<grid><row><cell name="fullname" width="200"/><cell name="creditlimit" width="100"/><cell name="ownerid" width="100"/></row></grid>',
};
const people: readonly Row[] = ["Ada", "Grace", "Joan"].map((fullname, at) => ({
  contactid: `${at}`, fullname, creditlimit: 1000 * at, [`creditlimit${formatted}`]: `€${at},000.00`,
  _ownerid_value: "o", [`_ownerid_value${formatted}`]: "Owner", "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
}));

const table = aTable();
const views = [view];

function Grid() {
  return <GridBody grid={useGrid({ table, view, views })} />;
}

/** Shows the list over a server that gives these rows, and keeps the queries it was asked. */
function showing(rows: readonly Row[], status = 200) {
  const asked: Element[] = [];
  const body = status === 200
    ? { value: rows, "@Microsoft.Dynamics.CRM.totalrecordcount": 7, "@Microsoft.Dynamics.CRM.morerecords": rows.length > 0 }
    : { error: { code: "0x80040220", message: "Principal user is missing prvReadContact privilege" } };
  const shown = renderInShell(<Grid />, (url) => {
    const fetch = parseXml(new URL(url).searchParams.get("fetchXml") ?? "");
    if (fetch) asked.push(fetch);
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } }));
  });
  return { ...shown, asked };
}

describe("a list", () => {
  beforeEach(() => {
    localStorage.clear();
    window.history.replaceState(null, "", "/main.aspx?appname=app");
  });

  it("shows what the platform formatted, and links to the row and to what it points to", async () => {
    showing(people);
    const link = await screen.findByRole("link", { name: "Grace" });
    expect(link.getAttribute("href")).toBe("/main.aspx?appname=app&pagetype=entityrecord&etn=contact&id=1");
    expect(screen.getAllByRole("link", { name: "Owner" })[0]?.getAttribute("href")).toContain("etn=systemuser");
    expect(screen.getByText("€2,000.00")).toBeTruthy();
  });

  it("says which column it is sorted by and sorts by another one", async () => {
    const { asked } = showing(people);
    await screen.findByText("Ada");
    expect(screen.getByRole("columnheader", { name: /fullname/ }).getAttribute("aria-sort")).toBe("ascending");
    await userEvent.click(screen.getByRole("button", { name: /creditlimit/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Sort descending" }));
    await waitFor(() => expect(asked.at(-1)?.querySelector("order")?.getAttribute("attribute")).toBe("creditlimit"));
    expect(screen.getByRole("columnheader", { name: /creditlimit/ }).getAttribute("aria-sort")).toBe("descending");
  });

  it("selects rows by their boxes, several with shift, and all at once", async () => {
    showing(people);
    await screen.findByText("Ada");
    const user = userEvent.setup();
    await user.click(screen.getByRole("checkbox", { name: "Select Ada" }));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("checkbox", { name: "Select Joan" }));
    await user.keyboard("{/Shift}");
    expect(screen.getByText("3 selected")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /Select all/ }));
    expect(screen.queryByText("3 selected")).toBeNull();
  });

  it("opens a row on a double click and with Enter", async () => {
    const { history } = showing(people);
    await userEvent.dblClick(await screen.findByText("€1,000.00"));
    expect(history.place()).toEqual({ kind: "record", table: "contact", id: "1" });
  });

  it("goes to the next page and counts all rows", async () => {
    const { asked } = showing(people);
    await screen.findByText("Ada");
    const pager = screen.getByRole("group", { name: "Pages" });
    expect(within(pager).getByText("1–3 of 7 rows")).toBeTruthy();
    await userEvent.click(within(pager).getByRole("button", { name: "Next page" }));
    await waitFor(() => expect(asked.at(-1)?.getAttribute("page")).toBe("2"));
  });

  it("hides a column for this user", async () => {
    showing(people);
    await screen.findByText("Ada");
    await userEvent.click(screen.getByRole("button", { name: /creditlimit/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Hide column" }));
    await waitFor(() => expect(screen.queryByText("€2,000.00")).toBeNull());
    expect(localStorage.getItem("sandbox.view.v.columns")).not.toContain("creditlimit");
  });

  it("says that it is empty", async () => {
    showing([]);
    expect(await screen.findByText("There are no contacts in this view.")).toBeTruthy();
  });

  it("shows what the platform refused, with its code", async () => {
    showing([], 403);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("prvReadContact");
    expect(alert.textContent).toContain("0x80040220");
  });
});
