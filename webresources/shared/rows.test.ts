import { expect, it } from "vitest";
import { fakeClient } from "../testing/fakeClient";
import { segment } from "./generated/tables";
import { bare, formatted, quoted, readRow, readRows } from "./rows";

const id = "0c000000-0000-4000-8000-000000000001";

function asked(): { readonly options: string[]; readonly client: ReturnType<typeof fakeClient> } {
  const options: string[] = [];
  return { options, client: fakeClient({ rows: { pcrm_segment: (query) => { options.push(query); return [{ pcrm_key: "a" }, { pcrm_key: "b" }]; } } }) };
}

it("asks for the columns, and for as many rows as are wanted", async () => {
  const { options, client } = asked();
  const rows = await readRows(client.webApi, segment, {
    select: [segment.columns.key], filter: `${segment.columns.key} ne ${quoted("o'hara & sons")}`, orderBy: `${segment.columns.key} asc`, top: 1,
  });
  expect(options).toEqual(["?$select=pcrm_key&$filter=pcrm_key%20ne%20'o''hara%20%26%20sons'&$orderby=pcrm_key%20asc&$top=1"]);
  expect(rows).toEqual([{ pcrm_key: "a" }]);
});

it("does not compile with a column that there is not", async () => {
  const { client } = asked();
  // @ts-expect-error The table has no such column.
  await readRows(client.webApi, segment, { select: ["pcrm_kee"] });
  // @ts-expect-error The constant has none either.
  expect(segment.columns.kee).toBeUndefined();
  const row = await readRow(client.webApi, segment, id, { select: [segment.columns.key] });
  // @ts-expect-error It was not asked for.
  expect(row.pcrm_name).toBeUndefined();
});

it("reads values as the platform formats them", () => {
  const row = { statuscode: 1, "statuscode@OData.Community.Display.V1.FormattedValue": "Draft" };
  expect(formatted(row, "statuscode")).toBe("Draft");
  expect(formatted({ statuscode: null }, "statuscode")).toBe("");
});

it("takes the braces from identifiers of forms", () => {
  expect(bare("{0C000000-0000-4000-8000-000000000001}")).toBe(id);
});
