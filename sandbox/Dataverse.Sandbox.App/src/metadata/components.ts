import { queryOf } from "../data/odata";
import type { Row } from "../data/Row";
import { textOf, valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import type { Chart } from "./Chart";
import type { Form } from "./Form";
import type { View } from "./View";

/** The active public views of a table, in the order of their names. */
export async function loadViews(api: WebApi, table: string): Promise<readonly View[]> {
  return (await all(api, "savedqueries", {
    $select: "savedqueryid,name,returnedtypecode,querytype,isdefault,fetchxml,layoutxml",
    $filter: `returnedtypecode eq '${table}' and statecode eq 0`,
    $orderby: "name",
  })).map((row) => ({
    id: textValue(row, "savedqueryid"),
    name: textValue(row, "name"),
    table,
    kind: Number(valueOf(row, "querytype") ?? 0),
    isDefault: valueOf(row, "isdefault") === true,
    fetchXml: textValue(row, "fetchxml"),
    layoutXml: textValue(row, "layoutxml"),
  }));
}

/** The active forms of a table, or with null the dashboards of the organisation. */
export async function loadForms(api: WebApi, table: string | null): Promise<readonly Form[]> {
  return (await all(api, "systemforms", {
    $select: "formid,name,objecttypecode,type,isdefault,formxml",
    $filter: table === null ? "type eq 0" : `objecttypecode eq '${table}' and formactivationstate eq 1`,
    $orderby: "name",
  })).map((row) => ({
    id: textValue(row, "formid"),
    name: textValue(row, "name"),
    table: table ?? "",
    kind: Number(valueOf(row, "type") ?? 0),
    isDefault: valueOf(row, "isdefault") === true,
    formXml: textValue(row, "formxml"),
  }));
}

/** The system charts of a table. */
export async function loadCharts(api: WebApi, table: string): Promise<readonly Chart[]> {
  return (await all(api, "savedqueryvisualizations", {
    $select: "savedqueryvisualizationid,name,description,datadescription,presentationdescription",
    $filter: `primaryentitytypecode eq '${table}'`,
    $orderby: "name",
  })).map((row) => ({
    id: textValue(row, "savedqueryvisualizationid"),
    name: textValue(row, "name"),
    description: textValue(row, "description"),
    table,
    dataDescription: textValue(row, "datadescription"),
    presentationDescription: textValue(row, "presentationdescription"),
  }));
}

/** All rows of an OData query, over all its pages. */
export async function all(api: WebApi, entitySet: string, options: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = entitySet + queryOf(options); next !== null; ) {
    const page = await api.retrieveMultiple(entitySet, "", { next });
    rows.push(...page.rows);
    next = page.nextLink;
  }
  return rows;
}

function textValue(row: Row, column: string): string {
  const value = valueOf(row, column);
  return typeof value === "string" ? value : textOf(row, column);
}
