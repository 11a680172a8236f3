import { join } from "node:path";
import { columnsOf } from "./columns";
import { codeName, typeName } from "./names";
import { list, places } from "./places";
import { platformColumns, platformTables } from "./platform";
import { readRelationships } from "./relationships";
import { statusesOf } from "./statuses";
import { all, readXml, text, type Xml } from "./xml";

/** The tables of the solution as constants, with the type of a row of each. */
export function tables(): string {
  const navigation = readRelationships();
  const read = list(join(places.solution, "Entities")).map((folder) => readXml(join(places.solution, "Entities", folder, "Entity.xml")));
  const names = read.map((xml) => schemaName(xml).toLowerCase());
  return [
    ...read.map((xml) => table(xml, navigation)),
    "/** The type of a row by the table's name. */",
    "export interface Rows {",
    ...names.map((name, at) => `  ${name}: ${typeName(schemaName(read[at] ?? {}))}Row;`),
    "}",
    "",
  ].join("\n");
}

function table(xml: Xml, navigation: ReadonlyMap<string, string>): string {
  const schema = schemaName(xml);
  const name = schema.toLowerCase();
  const entity = all(xml, "Entity", "EntityInfo", "entity")[0];
  const attributes = all(entity, "attributes", "attribute");
  const platform = platformTables[name];
  const columns = [...platformColumns(name), ...columnsOf(name, attributes, navigation)];
  const id = platform?.id ?? `${name}id`;
  const primaryName = platform?.name ?? `${name.slice(0, name.indexOf("_"))}_name`;
  return [
    `/** ${text(entity, "Descriptions", "Description", "@description") || `The platform's ${name}.`} */`,
    `export const ${codeName(schema)} = {`,
    `  table: "${name}",`,
    `  set: "${platform?.set ?? text(entity, "EntitySetName")}",`,
    `  id: "${id}",`,
    `  name: "${primaryName}",`,
    "  columns: {",
    ...columns.map((column) => `    ${column.key}: "${column.read}",`),
    "  },",
    "  lookups: {",
    ...columns.filter((column) => column.bind).map((column) => `    ${column.key}: ${column.bind},`),
    "  },",
    ...statusesOf(attributes),
    "} as const;",
    `/** A row of ${name} as the Web API answers: a column that was not selected is missing. */`,
    `export interface ${typeName(schema)}Row {`,
    ...columns.flatMap((column) => [`  /** ${column.says} */`, `  "${column.read}"?: ${column.type};`]),
    "}",
    "",
  ].join("\n");
}

function schemaName(xml: Xml): string {
  return text(xml, "Entity", "Name", "#text");
}
