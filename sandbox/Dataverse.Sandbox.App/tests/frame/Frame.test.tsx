import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { SiteMapNav } from "../../src/frame/SiteMapNav";
import { NotFoundPage } from "../../src/frame/NotFoundPage";
import { readSiteMap } from "../../src/metadata/SiteMap";
import { renderInShell } from "../renderInShell";
import { solutionFile } from "../solution";

const file = solutionFile("AppModuleSiteMaps/pcrm_Personas/AppModuleSiteMap.xml");
const siteMap = readSiteMap(file.slice(file.indexOf("<SiteMap "), file.indexOf("</SiteMap>") + "</SiteMap>".length));
const app = { id: "", uniqueName: "app", name: "Personas", description: "", siteMap, dashboards: [] };
const noTables = () => Promise.resolve(new Response('{"value":[]}', { headers: { "Content-Type": "application/json" } }));

describe("the site map", () => {
  beforeEach(() => window.history.replaceState(null, "", "/main.aspx?appname=app&pagetype=entitylist&etn=pcrm_segment"));

  it("shows the area of the place and marks its entry", () => {
    renderInShell(<SiteMapNav isOpen />, noTables, { app });
    expect(screen.getByRole("link", { name: "Segments" }).getAttribute("aria-current")).toBe("page");
    expect(screen.queryByRole("link", { name: "Contacts" })).toBeNull();
  });

  it("goes where an entry leads without loading the page anew", async () => {
    const { history } = renderInShell(<SiteMapNav isOpen />, noTables, { app });
    await userEvent.click(screen.getByRole("link", { name: "Audiences" }));
    expect(history.place()).toEqual({ kind: "list", table: "pcrm_audience" });
  });

  it("changes to another area", async () => {
    renderInShell(<SiteMapNav isOpen />, noTables, { app });
    await userEvent.click(screen.getByRole("button", { name: /Personas/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Products" }));
    expect(await screen.findByRole("link", { name: "Quotes" })).toBeTruthy();
  });

  it("names its entries when only their icons are shown", () => {
    renderInShell(<SiteMapNav isOpen={false} />, noTables, { app });
    expect(screen.getByRole("link", { name: "Segments" }).textContent).toBe("");
  });
});

describe("a page", () => {
  it("names the window and is announced", async () => {
    const announce = vi.fn();
    renderInShell(<NotFoundPage url="/main.aspx?pagetype=control" />, noTables, { app, announce });
    await waitFor(() => expect(document.title).toBe("This page does not exist - Personas"));
    expect(announce).toHaveBeenCalledWith("This page does not exist is shown");
    expect(screen.getByText(/pagetype=control/)).toBeTruthy();
  });
});
