import { ApiError } from "../data/ApiError";
import { quoted } from "../data/odata";
import type { WebApi } from "../data/WebApi";
import { type Json, listAt, textAt } from "./json";
import { readHeader, readTable } from "./readTable";
import type { Table, TableHeader } from "./Table";

const headerProperties = [
  "LogicalName", "EntitySetName", "DisplayName", "DisplayCollectionName", "PrimaryIdAttribute", "PrimaryNameAttribute", "OwnershipType", "ObjectTypeCode",
  "MetadataId", "IconVectorName", "Privileges",
].join(",");
const choiceTypes = [
  "PicklistAttributeMetadata", "MultiSelectPicklistAttributeMetadata", "StateAttributeMetadata", "StatusAttributeMetadata", "BooleanAttributeMetadata",
];

/** All tables without their columns, by logical name. */
export async function loadHeaders(api: WebApi): Promise<ReadonlyMap<string, TableHeader>> {
  const { body } = await api.execute({ method: "GET", path: `EntityDefinitions?$select=${headerProperties}` });
  return new Map(listAt(body as Json, "value").map((json) => [textAt(json, "LogicalName") ?? "", readHeader(json)]));
}

/** A table with its columns, choices and relationships: one definition and a request per kind of choice, in one batch. */
export async function loadTable(api: WebApi, logicalName: string): Promise<Table> {
  const definition = `EntityDefinitions(LogicalName=${quoted(logicalName)})`;
  const expand = "Attributes,OneToManyRelationships,ManyToOneRelationships,ManyToManyRelationships";
  const paths = [`${definition}?$expand=${expand}`, ...choiceTypes.map((type) => choicesPath(definition, type))];
  const outcomes = await api.batch(paths.map((path) => ({ method: "GET", path })));
  const [table, ...choices] = outcomes.map((outcome) => {
    if (outcome instanceof ApiError) throw outcome;
    return outcome.body as Json;
  });
  if (!table) throw new ApiError(0, "", logicalName);
  const options = choices.flatMap((answer) => listAt(answer, "value")).map((json) => [textAt(json, "LogicalName") ?? "", json] as const);
  return readTable(table, new Map(options));
}

function choicesPath(definition: string, type: string): string {
  const expand = type.includes("Picklist") ? "OptionSet,GlobalOptionSet" : "OptionSet";
  return `${definition}/Attributes/Microsoft.Dynamics.CRM.${type}?$select=LogicalName&$expand=${expand}`;
}
