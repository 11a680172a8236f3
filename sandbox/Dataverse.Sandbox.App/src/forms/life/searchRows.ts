import { textOf, valueOf } from "../../data/Row";
import type { WebApi } from "../../data/WebApi";
import type { FoundRow } from "../../controls/LookupSource";
import type { Metadata } from "../../metadata/Metadata";
import { type Table } from "../../metadata/Table";
import { viewKinds } from "../../metadata/View";
import { childrenOf, parseXml, xmlText } from "../../metadata/xml";
import { quickFindFilter } from "../../views/quickFind";
import { readLayout } from "../../views/ViewLayout";
import type { CustomView } from "../state/FormState";

const most = 20;

/** What a lookup looks for. */
export interface LookupSearchRequest {
  readonly table: string;
  readonly text: string;
  readonly viewId: string | null;
  /** Views that scripts added. */
  readonly customViews: readonly CustomView[];
  /** Filters of FetchXML that scripts added. */
  readonly filters: readonly string[];
}

interface Sources {
  readonly api: WebApi;
  readonly metadata: Metadata;
}

/** The first rows of a lookup view that match a text, in the view's order. */
export async function searchRows(sources: Sources, request: LookupSearchRequest, signal?: AbortSignal): Promise<FoundRow[]> {
  const [table, views] = await Promise.all([sources.metadata.table(request.table), sources.metadata.views(request.table)]);
  const custom = request.customViews.find((view) => view.table === request.table && (request.viewId === null || view.id === request.viewId));
  const chosen = views.find((view) => view.id === request.viewId);
  const view = custom ?? chosen ?? views.find((one) => one.kind === viewKinds.lookup) ?? views.find((one) => one.kind === viewKinds.list && one.isDefault);
  const quickFind = views.find((one) => one.kind === viewKinds.quickFind)?.fetchXml ?? null;
  const fetchXml = lookupFetch(table, view?.fetchXml ?? null, quickFind, request);
  const detail = readLayout(view?.layoutXml ?? "").map((cell) => cell.name).find((name) => name !== table.primaryName && !name.includes(".")) ?? "";
  const { rows } = await sources.api.fetchRows(table.entitySet, fetchXml, signal);
  return rows.map((row) => ({
    id: String(valueOf(row, table.primaryId)),
    name: table.primaryName ? textOf(row, table.primaryName) : "",
    table: table.logicalName,
    detail: detail ? textOf(row, detail) : "",
  }));
}

/** The query of a lookup: its view's, limited to what matches. */
export function lookupFetch(table: Table, viewXml: string | null, quickFindXml: string | null, request: Pick<LookupSearchRequest, "text" | "filters">): string {
  const fetch = parseXml(viewXml ?? "") ?? parseXml(plainFetch(table));
  const entity = childrenOf(fetch, "entity")[0];
  if (!fetch || !entity) throw new Error(table.logicalName);
  for (const name of ["count", "page", "returntotalrecordcount", "paging-cookie"]) fetch.removeAttribute(name);
  fetch.setAttribute("top", String(most));
  // What is typed may stand anywhere in the name: people know their customers by the last one.
  const search = request.text === "" ? [] : [quickFindFilter(table, quickFindXml, request.text.startsWith("*") ? request.text : `*${request.text}`)];
  for (const xml of [...search, ...request.filters]) {
    const filter = parseXml(xml);
    if (filter) entity.append(entity.ownerDocument.importNode(filter, true));
  }
  return xmlText(fetch);
}

// Tables of the platform come without views here: what is active is offered, by name.
function plainFetch(table: Table): string {
  const { logicalName, primaryId, primaryName } = table;
  const name = primaryName ? `<attribute name="${primaryName}"/><order attribute="${primaryName}"/>` : "";
  const active = logicalName === "systemuser" ? people : table.columns.has("statecode") ? '<condition attribute="statecode" operator="eq" value="0"/>' : "";
  return `<fetch><entity name="${logicalName}"><attribute name="${primaryId}"/>${name}${active && `<filter>${active}</filter>`}</entity></fetch>`;
}

// Enabled people with interactive access: not the accounts of the platform and of programs.
const people = '<condition attribute="isdisabled" operator="eq" value="0"/><condition attribute="accessmode" operator="in">'
  + "<value>0</value><value>1</value><value>2</value></condition>";
