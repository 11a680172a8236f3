import type { Table } from "../metadata/Table";
import { type View, viewKinds } from "../metadata/View";

/** The view of a table that brings none: tables of the platform come without. Shows the name and when the row was created. */
export function plainView(table: Table): View {
  const name = table.primaryName ?? table.primaryId;
  return {
    id: `plain ${table.logicalName}`, name: table.pluralLabel, table: table.logicalName, kind: viewKinds.list, isDefault: true,
    fetchXml: `<fetch><entity name="${table.logicalName}"><attribute name="${name}"/><order attribute="${name}"/></entity></fetch>`,
    layoutXml: `<grid><row><cell name="${name}" width="300"/>${table.columns.has("createdon") ? '<cell name="createdon" width="150"/>' : ""}</row></grid>`,
  };
}
