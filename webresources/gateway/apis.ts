import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeName, typeName } from "./names";
import { list, places } from "./places";
import { contentOf, TypeWriter, type Schema } from "./schema";
import { readSchemas } from "./schemas";
import { all, readXml, text } from "./xml";

/** How the client API writes the types of custom APIs' parameters, by their number in the solution. */
const parameterTypes: Readonly<Record<string, string>> = {
  "0": "Edm.Boolean",
  "1": "Edm.DateTimeOffset",
  "2": "Edm.Decimal",
  "6": "Edm.Double",
  "7": "Edm.Int32",
  "8": "Edm.Decimal",
  "9": "Edm.Int32",
  "10": "Edm.String",
  "12": "Edm.Guid",
};

/** The solution's custom APIs as typed functions: what is JSON in a text is a value here. */
export function apis(): string {
  const schemas = readSchemas();
  const expression = JSON.parse(readFileSync(places.expression, "utf8")) as Schema;
  const names = list(join(places.solution, "customapis"));
  return [
    'import { execute, type Execute } from "../execute";',
    "",
    definitions("Expression", { ...expression, definitions: { "": expression, ...expression.definitions } }),
    ...names.map((name) => api(name, schemas.get(name))),
  ].join("\n");
}

function api(name: string, schema: Schema | undefined): string {
  if (!schema?.$defs) throw new Error(`${name}: no schema beside the plug-in classes has this title. Add ${typeName(name)}.schema.json.`);
  const { request = {}, response = {} } = schema.$defs;
  const type = typeName(name);
  return [
    definitions(type, schema),
    `/** ${schema.description ?? name} */`,
    `export function ${codeName(name)}(webApi: Execute, request: ${type}Request): Promise<${type}Response> {`,
    "  return execute(webApi, {",
    `    name: "${name}",`,
    `    takes: { ${parameters(name).join(", ")} },`,
    `    asksJson: ${jsonNames(request)},`,
    `    answersJson: ${jsonNames(response)},`,
    "  }, request);",
    "}",
    "",
  ].join("\n");
}

function definitions(prefix: string, schema: Schema): string {
  const writer = new TypeWriter(prefix, { "https://personas-crm/expression/1": "Expression" });
  return Object.entries(schema.$defs ?? schema.definitions ?? {}).map(([name, one]) => writer.declare(name, one)).join("");
}

function parameters(name: string): string[] {
  const folder = join(places.solution, "customapis", name, "customapirequestparameters");
  return list(folder).map((parameter) => {
    const xml = all(readXml(join(folder, parameter, "customapirequestparameter.xml")), "customapirequestparameter")[0];
    const type = parameterTypes[text(xml, "type")];
    if (type === undefined) throw new Error(`${name}.${parameter}: the gateway knows no parameters of type ${text(xml, "type")}. Add it to gateway/apis.ts.`);
    return `${text(xml, "@uniquename")}: "${type}"`;
  });
}

function jsonNames(schema: Schema): string {
  return JSON.stringify(Object.entries(schema.properties ?? {}).filter(([, value]) => contentOf(value)).map(([name]) => name));
}
