import { describe, expect, it } from "vitest";
import { ApiError } from "../../src/data/ApiError";
import { batchBody, outcomesOf } from "../../src/data/batch";

describe("a batch", () => {
  it("writes every request as a part with its own headers", () => {
    const body = batchBody([{ method: "GET", path: "contacts" }, { method: "DELETE", path: "contacts(1)" }], "b", null);
    expect(body.split("--b\r\n")).toHaveLength(3);
    expect(body).toContain("GET /api/data/v9.2/contacts HTTP/1.1\r\n");
    expect(body.trimEnd().endsWith("--b--")).toBe(true);
  });

  it("numbers the parts of a change set", () => {
    const body = batchBody([{ method: "POST", path: "contacts", body: { lastname: "Lovelace" } }], "b", "c");
    expect(body).toContain("Content-Type: multipart/mixed; boundary=c");
    expect(body).toContain("Content-ID: 1");
    expect(body).toContain('{"lastname":"Lovelace"}');
  });

  it("reads answers and errors in order, through change sets", () => {
    const part = (status: string, body: string) =>
      ["Content-Type: application/http", "", `HTTP/1.1 ${status}`, "Content-Type: application/json", "OData-EntityId: x", "", body, ""].join("\r\n");
    const inner = `--c\r\n${part("204 No Content", "")}--c--`;
    const text = `--b\r\n${part("200 OK", '{"value":[]}')}--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${inner}\r\n`
      + `--b\r\n${part("404 Not Found", '{"error":{"code":"0x80040217","message":"gone"}}')}--b--\r\n`;
    const [first, second, third] = outcomesOf(text, "multipart/mixed; boundary=b");
    expect(first).toMatchObject({ status: 200, body: { value: [] } });
    expect(second).toMatchObject({ status: 204, body: null });
    expect(third).toBeInstanceOf(ApiError);
    expect(third).toMatchObject({ status: 404, code: "0x80040217", message: "gone" });
  });
});
