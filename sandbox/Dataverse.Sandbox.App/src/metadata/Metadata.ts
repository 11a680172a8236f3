import { ApiError } from "../data/ApiError";
import type { WebApi } from "../data/WebApi";
import { strings } from "../strings";
import type { Chart } from "./Chart";
import type { Command } from "./Command";
import { loadCommands } from "./commands";
import { loadCharts, loadForms, loadViews } from "./components";
import type { Form } from "./Form";
import { loadHeaders, loadTable } from "./loadTable";
import { remembered } from "./remembered";
import type { Table, TableHeader } from "./Table";
import type { View } from "./View";

/** What the organisation consists of, read once a session. */
export interface Metadata {
  /** All tables, by logical name. */
  headers(): Promise<ReadonlyMap<string, TableHeader>>;
  /** A table's names; an unknown one is refused by name. */
  header(table: string): Promise<TableHeader>;
  table(name: string): Promise<Table>;
  views(table: string): Promise<readonly View[]>;
  forms(table: string): Promise<readonly Form[]>;
  dashboards(): Promise<readonly Form[]>;
  charts(table: string): Promise<readonly Chart[]>;
  commands(): Promise<readonly Command[]>;
}

/** The metadata behind a Web API, cached as long as the object lives. */
export function createMetadata(api: WebApi): Metadata {
  const headers = remembered(() => loadHeaders(api));
  const tables = remembered((name: string) => loadTable(api, name));
  const views = remembered((table: string) => loadViews(api, table));
  const forms = remembered((table: string) => loadForms(api, table));
  const charts = remembered((table: string) => loadCharts(api, table));
  const dashboards = remembered(() => loadForms(api, null));
  const commands = remembered(() => loadCommands(api));
  return {
    headers: () => headers(""),
    async header(table) {
      const header = (await headers("")).get(table);
      if (!header) throw new ApiError(404, "", strings.errors.noTable(table));
      return header;
    },
    table: tables,
    views,
    forms,
    charts,
    dashboards: () => dashboards(""),
    commands: () => commands(""),
  };
}
