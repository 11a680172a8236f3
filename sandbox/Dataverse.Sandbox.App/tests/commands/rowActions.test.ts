import { describe, expect, it } from "vitest";
import { assignRow } from "../../src/commands/assignRow";
import { deleteRows } from "../../src/commands/deleteRows";
import { grantAccess } from "../../src/commands/grantAccess";
import { createWebApi } from "../../src/data/WebApi";
import { aTable } from "../tables";

const ada = "0a0a0a0a-0000-0000-0000-000000000001";
const team = { table: "team", entitySet: "teams", id: "7", name: "Bank" } as const;

/** A server that answers every request alike and keeps what it was sent. */
function answering(answer: () => Response) {
  const sent: { method: string; path: string; body: string }[] = [];
  const api = createWebApi((url, init) => {
    sent.push({ method: init.method ?? "", path: new URL(url).pathname, body: String(init.body) });
    return Promise.resolve(answer());
  });
  return { api, sent };
}

describe("actions on rows", () => {
  it("assign by the owner's navigation property", async () => {
    const { api, sent } = answering(() => new Response(null, { status: 204 }));
    await assignRow(api, aTable(), ada, team);
    expect(sent).toEqual([{ method: "PATCH", path: `/api/data/v9.2/contacts(${ada})`, body: '{"ownerid@odata.bind":"/teams(7)"}' }]);
  });

  it("share by GrantAccess with the rights as the platform names them", async () => {
    const { api, sent } = answering(() => new Response(null, { status: 204 }));
    await grantAccess(api, aTable(), ada, team, ["Read", "AppendTo"]);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
      Target: { "@odata.type": "Microsoft.Dynamics.CRM.contact", contactid: ada },
      PrincipalAccess: { AccessMask: "ReadAccess, AppendToAccess", Principal: { "@odata.type": "Microsoft.Dynamics.CRM.team", teamid: "7" } },
    });
  });

  it("delete in one batch and throw the first refusal", async () => {
    const error = '{"error":{"code":"0x1","message":"no"}}';
    const refusal = `Content-Type: application/http\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n${error}`;
    const done = "Content-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
    const headers = { "Content-Type": "multipart/mixed; boundary=r" };
    const { api, sent } = answering(() => new Response(`--r\r\n${done}\r\n--r\r\n${refusal}\r\n--r--\r\n`, { headers }));
    await expect(deleteRows(api, aTable(), [ada, ada])).rejects.toMatchObject({ status: 403, code: "0x1", message: "no" });
    expect(sent[0]?.body.match(/^DELETE /gm)).toHaveLength(2);
  });
});
