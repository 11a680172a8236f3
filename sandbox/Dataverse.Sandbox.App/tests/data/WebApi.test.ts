import { describe, expect, it } from "vitest";
import { ApiError } from "../../src/data/ApiError";
import { createWebApi } from "../../src/data/WebApi";

const id = "0ce2b22a-3f5b-51ef-af1c-24d0976949b0";

function answering(response: Response) {
  const sent: { url: URL; init: RequestInit }[] = [];
  const api = createWebApi((url, init) => {
    sent.push({ url: new URL(url), init });
    return Promise.resolve(response);
  });
  return { api, sent };
}

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" }, ...init });

describe("the Web API client", () => {
  it("asks for annotations and reads rows, total and the cookie of the next page", async () => {
    const cookie = `<cookie pagenumber="2" pagingcookie="${encodeURIComponent(encodeURIComponent("<cookie page='1'/>"))}" istracking="False" />`;
    const { api, sent } = answering(json({
      value: [{ name: "Ada" }], "@Microsoft.Dynamics.CRM.totalrecordcount": 7, "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": cookie,
      "@Microsoft.Dynamics.CRM.morerecords": true,
    }));
    const page = await api.fetchRows("contacts", "<fetch/>");
    expect(page).toMatchObject({ rows: [{ name: "Ada" }], total: 7, hasMore: true, pagingCookie: "<cookie page='1'/>" });
    expect(sent[0]?.url.searchParams.get("fetchXml")).toBe("<fetch/>");
    expect(sent[0]?.init.headers).toMatchObject({ Prefer: 'odata.include-annotations="*"' });
  });

  it("gives the id of what it created", async () => {
    const { api } = answering(new Response(null, { status: 204, headers: { "OData-EntityId": `http://x/api/data/v9.2/contacts(${id})` } }));
    expect(await api.create("contacts", { lastname: "Lovelace" })).toBe(id);
  });

  it("never creates by an update, and guards it by the version that was read", async () => {
    const { api, sent } = answering(new Response(null, { status: 204 }));
    await api.update("contacts", id, {}, 'W/"1"');
    await api.update("contacts", id, {});
    expect(sent.map(({ init }) => (init.headers as Record<string, string>)["If-Match"])).toEqual(['W/"1"', "*"]);
  });

  it("throws the platform's code and text", async () => {
    const { api } = answering(json({ error: { code: "0x80040220", message: "no read" } }, { status: 403 }));
    await expect(api.retrieve("contacts", id)).rejects.toEqual(new ApiError(403, "0x80040220", "no read"));
  });

  it("says that the server is gone when nothing answers", async () => {
    const api = createWebApi(() => Promise.reject(new TypeError("fetch failed")));
    await expect(api.retrieve("contacts", id)).rejects.toMatchObject({ status: 0 });
  });
});
