import { quoted } from "../data/odata";
import type { WebApi } from "../data/WebApi";
import { type Json, listAt, objectAt, textAt } from "../metadata/json";
import { itemCollection } from "./itemCollection";

const choiceTypes = ["Picklist", "MultiSelectPicklist", "State", "Status", "Boolean"];

/** The metadata of a table as `getEntityMetadata` gives it: EntityMetadata, with the columns that were asked for, their choices as lists. */
export async function entityMetadata(api: WebApi, table: string, attributes: readonly string[] = []): Promise<Xrm.Metadata.EntityMetadata> {
  const definition = `EntityDefinitions(LogicalName=${quoted(table)})`;
  const wanted = new Set(attributes);
  const [entity, ...choices] = await Promise.all([
    read(api, definition + (wanted.size > 0 ? "?$expand=Attributes" : "")),
    ...(wanted.size > 0 ? choiceTypes : []).map((type) => read(api, `${definition}/Attributes/${choicesOf(type)}`)),
  ]);
  const options = new Map(choices.flatMap((answer) => listAt(answer, "value")).map((json) => [textAt(json, "LogicalName"), objectAt(json, "OptionSet")]));
  const columns = listAt(entity ?? {}, "Attributes").filter((json) => wanted.has(textAt(json, "LogicalName") ?? ""));
  const described = columns.map((json) => describe(json, options.get(textAt(json, "LogicalName"))));
  const collection = itemCollection(() => described, (column) => column.LogicalName);
  const byName = Object.fromEntries(described.map((one) => [one.LogicalName, one]));
  return { ...entity, Attributes: Object.assign(byName, collection) } as unknown as Xrm.Metadata.EntityMetadata;
}

function describe(json: Json, optionSet: Json | undefined): Xrm.Metadata.AttributeMetadata {
  return { ...json, OptionSet: optionSet ? optionsIn(optionSet) : [] } as unknown as Xrm.Metadata.AttributeMetadata;
}

function optionsIn(optionSet: Json): readonly Json[] {
  const flags = ["FalseOption", "TrueOption"].filter((name) => name in optionSet);
  return [...listAt(optionSet, "Options"), ...flags.map((name) => objectAt(optionSet, name))];
}

function choicesOf(type: string): string {
  return `Microsoft.Dynamics.CRM.${type}AttributeMetadata?$select=LogicalName&$expand=OptionSet`;
}

async function read(api: WebApi, path: string): Promise<Json> {
  return (await api.execute({ method: "GET", path })).body as Json;
}
