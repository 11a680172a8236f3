import { describe, expect, test } from "vitest";
import { createXrmWebApi } from "../../src/clientapi/webApi";
import { createWebApi } from "../../src/data/WebApi";
import { metadataOf } from "../formSession";
import { aTable } from "../tables";

const id = "0a0a0a0a-0000-0000-0000-000000000001";
const primitive = { typeName: "Edm.String", structuralProperty: 1 };

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** `Xrm.WebApi` before a server that gives the same answer to everything. */
function before(answer: { status?: number; body?: unknown; headers?: Record<string, string> } = {}) {
  const sent: Sent[] = [];
  const api = createWebApi((url, init) => {
    const { pathname, search } = new URL(url);
    const path = decodeURIComponent(pathname.replace("/api/data/v9.2/", "") + search);
    sent.push({ method: init.method ?? "", path, body: init.body ? JSON.parse(String(init.body)) : null, headers: new Headers(init.headers) });
    const { status = 200, body = {}, headers = {} } = answer;
    const text = status === 204 ? null : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers: { "Content-Type": "application/json", ...headers } }));
  });
  return { webApi: createXrmWebApi(api, metadataOf(aTable())), sent };
}

describe("Rows", () => {
  test("are created: type and id come back", async () => {
    const { webApi, sent } = before({ status: 204, headers: { "OData-EntityId": `http://x/contacts(${id})` } });
    expect(await webApi.createRecord("contact", { fullname: "Ada" })).toEqual({ entityType: "contact", id });
    expect(sent[0]).toMatchObject({ method: "POST", path: "contacts", body: { fullname: "Ada" } });
  });

  test("are read with formatted values and the options as given; braces of an id do not matter", async () => {
    const { webApi, sent } = before({ body: { fullname: "Ada" } });
    const options = "?$select=fullname&$expand=parentcustomerid($select=name)";
    expect(await webApi.retrieveRecord("contact", `{${id.toUpperCase()}}`, options)).toEqual({ fullname: "Ada" });
    expect(sent[0]?.path).toBe(`contacts(${id})${options}`);
    expect(sent[0]?.headers.get("Prefer")).toContain("odata.include-annotations");
  });

  test("come by pages with the link of the next one, which is an option of the next call", async () => {
    const nextLink = "http://localhost:3000/api/data/v9.2/contacts?$skiptoken=2";
    const { webApi, sent } = before({ body: { value: [{ fullname: "Ada" }], "@odata.nextLink": nextLink } });
    const page = await webApi.retrieveMultipleRecords("contact", "?$select=fullname", 1);
    expect(page).toEqual({ entities: [{ fullname: "Ada" }], nextLink });
    expect(sent[0]?.headers.get("Prefer")).toContain("odata.maxpagesize=1");
    await webApi.retrieveMultipleRecords("contact", page.nextLink, 1);
    expect(sent[1]?.path).toBe("contacts?$skiptoken=2");
  });

  test("are queried by FetchXML, whose paging cookie comes along", async () => {
    const { webApi, sent } = before({ body: { value: [], "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": "<cookie/>" } });
    const fetchXml = '<fetch><entity name="contact"/></fetch>';
    const page = await webApi.retrieveMultipleRecords("contact", `?fetchXml=${encodeURIComponent(fetchXml)}`);
    expect(page).toEqual({ entities: [], fetchXmlPagingCookie: "<cookie/>" });
    expect(sent[0]?.path).toBe(`contacts?fetchXml=${fetchXml}`);
  });

  test("are changed only when they are there, and deleted", async () => {
    const { webApi, sent } = before({ status: 204 });
    expect(await webApi.updateRecord("contact", id, { fullname: "x" })).toEqual({ entityType: "contact", id });
    expect(await webApi.deleteRecord("contact", id)).toEqual({ entityType: "contact", id });
    expect(sent.map(({ method, path, headers }) => [method, path, headers.get("If-Match")])).toEqual([
      ["PATCH", `contacts(${id})`, "*"], ["DELETE", `contacts(${id})`, null],
    ]);
  });

  test("errors say the platform's message with its code as a number", async () => {
    const { webApi } = before({ status: 404, body: { error: { code: "0x80040217", message: "contact With Id = 1 Does Not Exist" } } });
    await expect(webApi.retrieveRecord("contact", id)).rejects.toMatchObject({ errorCode: 0x80040217, message: "contact With Id = 1 Does Not Exist" });
    let told = "";
    await webApi.retrieveRecord("contact", id).then(() => undefined, (error: Xrm.ErrorResponse) => void (told = error.message));
    expect(told).toContain("Does Not Exist");
  });
});

const described = (metadata: unknown, parameters: object = {}) => ({ ...parameters, getMetadata: () => metadata });

describe("execute", () => {
  test.each([
    {
      title: "an unbound action",
      request: described(
        { boundParameter: null, operationType: 0, operationName: "pcrm_Do", parameterTypes: { Name: primitive, Left: primitive } }, { Name: "x" },
      ),
      method: "POST", path: "pcrm_Do", body: { Name: "x" },
    },
    {
      title: "an identifier as scripts write it",
      request: described(
        { boundParameter: null, operationType: 0, operationName: "pcrm_Do", parameterTypes: { Id: { typeName: "Edm.Guid", structuralProperty: 1 } } },
        { Id: { guid: id } },
      ),
      method: "POST", path: "pcrm_Do", body: { Id: id },
    },
    {
      title: "an action bound to a row, with a row as a parameter",
      request: described(
        {
          boundParameter: "entity", operationType: 0, operationName: "pcrm_Do",
          parameterTypes: { entity: { typeName: "mscrm.contact", structuralProperty: 5 }, Target: { typeName: "mscrm.account", structuralProperty: 5 } },
        },
        { entity: { entityType: "contact", id }, Target: { entityType: "account", id } },
      ),
      method: "POST", path: `contacts(${id})/Microsoft.Dynamics.CRM.pcrm_Do`,
      body: { Target: { "@odata.type": "Microsoft.Dynamics.CRM.account", accountid: id } },
    },
    {
      title: "a function with parameters of several types",
      request: described(
        {
          boundParameter: null, operationType: 1, operationName: "pcrm_Ask",
          parameterTypes: {
            Text: primitive, Count: { typeName: "Edm.Int32", structuralProperty: 1 }, Id: { typeName: "Edm.Guid", structuralProperty: 1 },
            Kind: { typeName: "mscrm.Kind", structuralProperty: 3, enumProperties: [{ name: "Big", value: 2 }] },
          },
        },
        { Text: "it's", Count: 3, Id: `{${id}}`, Kind: 2 },
      ),
      method: "GET", path: `pcrm_Ask(Text=@p1,Count=@p2,Id=@p3,Kind=@p4)?@p1='it''s'&@p2=3&@p3=${id}&@p4=Microsoft.Dynamics.CRM.Kind'Big'`, body: null,
    },
    {
      title: "Create",
      request: described({ operationType: 2, operationName: "Create", parameterTypes: {} }, { etn: "contact", payload: { fullname: "x" } }),
      method: "POST", path: "contacts", body: { fullname: "x" },
    },
    {
      title: "Retrieve",
      request: described({ operationType: 2, operationName: "Retrieve", parameterTypes: {} }, { etn: "contact", id, payload: "?$select=fullname" }),
      method: "GET", path: `contacts(${id})?$select=fullname`, body: null,
    },
    {
      title: "Update",
      request: described({ operationType: 2, operationName: "Update", parameterTypes: {} }, { etn: "contact", id, payload: { fullname: "x" } }),
      method: "PATCH", path: `contacts(${id})`, body: { fullname: "x" },
    },
    {
      title: "Delete",
      request: described({ operationType: 2, operationName: "Delete", parameterTypes: {} }, { entityReference: { entityType: "contact", id } }),
      method: "DELETE", path: `contacts(${id})`, body: null,
    },
    {
      title: "Associate",
      request: described({ operationType: 2, operationName: "Associate", parameterTypes: {} },
        { target: { entityType: "contact", id }, relatedEntities: [{ entityType: "account", id }], relationship: "contact_accounts" }),
      method: "POST", path: `contacts(${id})/contact_accounts/$ref`, body: { "@odata.id": `/api/data/v9.2/accounts(${id})` },
    },
    {
      title: "Disassociate",
      request: described({ operationType: 2, operationName: "Disassociate", parameterTypes: {} },
        { target: { entityType: "contact", id }, relatedEntityId: id, relationship: "contact_accounts" }),
      method: "DELETE", path: `contacts(${id})/contact_accounts(${id})/$ref`, body: null,
    },
  ])("$title", async ({ request, method, path, body }) => {
    const { webApi, sent } = before({ body: { Answer: 42 } });
    const response = await webApi.online.execute(request);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method, path, body });
    expect([response.ok, response.status]).toEqual([true, 200]);
    expect(await response.json()).toEqual({ Answer: 42 });
  });

  test("what it cannot do is refused by name", async () => {
    const { webApi } = before();
    await expect(webApi.online.execute(described({ operationType: 2, operationName: "Merge", parameterTypes: {} }))).rejects.toMatchObject({
      message: expect.stringContaining("'Merge'") as string,
    });
  });
});
