import type { Row } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import { buildFetch } from "../views/buildFetch";
import { columnLabel } from "../views/columnLabel";
import type { GridState } from "../views/GridState";
import { csvOf, download } from "./exportCsv";

const pageSize = 5000;

/** All rows of a list as the user sees it, over its pages, as a CSV file; gives how many. */
export async function exportRows(api: WebApi, grid: GridState): Promise<number> {
  const { table, view, related, quickFindXml, query } = grid;
  const asked = { table, fetchXml: view.fetchXml, quickFindXml, related };
  const rows: Row[] = [];
  for (let page = 1, cookie: string | null = null; ; page++) {
    const answer = await api.fetchRows(table.entitySet, buildFetch(asked, { ...query, page, pageSize, cookie }));
    rows.push(...answer.rows);
    cookie = answer.pagingCookie;
    if (!answer.hasMore) break;
  }
  download(`${view.name}.csv`, csvOf(query.columns.map((name) => columnLabel(table, name)), query.columns, rows));
  return rows.length;
}
