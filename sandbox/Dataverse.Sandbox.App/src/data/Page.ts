import type { Row } from "./Row";

/** Some rows of a query, and how to get at the others. */
export interface Page {
  readonly rows: readonly Row[];
  /** The link of the next page; null on the last one. */
  readonly nextLink: string | null;
  /** FetchXML: what the next page's `paging-cookie` must be. */
  readonly pagingCookie: string | null;
  readonly hasMore: boolean;
  /** All rows of the query when that was asked for. */
  readonly total: number | null;
  /** There are more rows than the platform counts. */
  readonly isTotalLimited: boolean;
}

/** Reads the answer to a collection. */
export function pageOf(body: unknown): Page {
  const answer = body as Record<string, unknown>;
  const nextLink = textAt(answer, "@odata.nextLink");
  const total = answer["@Microsoft.Dynamics.CRM.totalrecordcount"] ?? answer["@odata.count"];
  return {
    rows: Array.isArray(answer["value"]) ? (answer["value"] as Row[]) : [],
    nextLink,
    pagingCookie: cookieIn(textAt(answer, "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie")),
    hasMore: answer["@Microsoft.Dynamics.CRM.morerecords"] === true || nextLink !== null,
    total: typeof total === "number" && total >= 0 ? total : null,
    isTotalLimited: answer["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"] === true,
  };
}

// The annotation is an element whose attribute holds the cookie, encoded twice for use in a URL.
function cookieIn(annotation: string | null): string | null {
  const encoded = annotation === null ? null : /pagingcookie="([^"]*)"/.exec(annotation)?.[1];
  return encoded ? decodeURIComponent(decodeURIComponent(encoded)) : null;
}

function textAt(answer: Record<string, unknown>, name: string): string | null {
  const value = answer[name];
  return typeof value === "string" ? value : null;
}
