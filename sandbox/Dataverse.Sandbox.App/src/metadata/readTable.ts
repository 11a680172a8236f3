import { type Json, labelAt, listAt, numberAt, textAt } from "./json";
import { readColumn } from "./readColumn";
import type { ManyToMany, OneToMany, Table, TableHeader } from "./Table";

const ownerships: Readonly<Record<string, TableHeader["ownership"]>> = { UserOwned: "user", OrganizationOwned: "organization" };

/** What EntityDefinitions says of a table without its columns. */
export function readHeader(json: Json): TableHeader {
  const logicalName = textAt(json, "LogicalName") ?? "";
  return {
    logicalName,
    entitySet: textAt(json, "EntitySetName") ?? "",
    label: labelAt(json, "DisplayName") || logicalName,
    pluralLabel: labelAt(json, "DisplayCollectionName") || labelAt(json, "DisplayName") || logicalName,
    primaryId: textAt(json, "PrimaryIdAttribute") ?? "",
    primaryName: textAt(json, "PrimaryNameAttribute"),
    ownership: ownerships[textAt(json, "OwnershipType") ?? ""] ?? "none",
    objectTypeCode: numberAt(json, "ObjectTypeCode") ?? 0,
    metadataId: textAt(json, "MetadataId") ?? "",
    icon: textAt(json, "IconVectorName"),
    privileges: new Map(listAt(json, "Privileges").map((privilege) => [textAt(privilege, "PrivilegeType") ?? "", textAt(privilege, "Name") ?? ""])),
  };
}

/** A table from its definition and the option sets of its columns, by column. */
export function readTable(json: Json, options: ReadonlyMap<string, Json>): Table {
  const columns = listAt(json, "Attributes").map((column) => readColumn(column, options.get(textAt(column, "LogicalName") ?? "")));
  return {
    ...readHeader(json),
    description: labelAt(json, "Description"),
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    oneToMany: listAt(json, "OneToManyRelationships").map(readOneToMany),
    manyToOne: listAt(json, "ManyToOneRelationships").map(readOneToMany),
    manyToMany: listAt(json, "ManyToManyRelationships").map(readManyToMany),
  };
}

function readOneToMany(json: Json): OneToMany {
  return {
    name: textAt(json, "SchemaName") ?? "",
    referencedTable: textAt(json, "ReferencedEntity") ?? "",
    referencedColumn: textAt(json, "ReferencedAttribute") ?? "",
    referencingTable: textAt(json, "ReferencingEntity") ?? "",
    referencingColumn: textAt(json, "ReferencingAttribute") ?? "",
    lookupProperty: textAt(json, "ReferencingEntityNavigationPropertyName") ?? "",
    collectionProperty: textAt(json, "ReferencedEntityNavigationPropertyName") ?? "",
  };
}

function readManyToMany(json: Json): ManyToMany {
  return {
    name: textAt(json, "SchemaName") ?? "",
    intersectTable: textAt(json, "IntersectEntityName") ?? "",
    firstTable: textAt(json, "Entity1LogicalName") ?? "",
    firstColumn: textAt(json, "Entity1IntersectAttribute") ?? "",
    firstProperty: textAt(json, "Entity1NavigationPropertyName") ?? "",
    secondTable: textAt(json, "Entity2LogicalName") ?? "",
    secondColumn: textAt(json, "Entity2IntersectAttribute") ?? "",
    secondProperty: textAt(json, "Entity2NavigationPropertyName") ?? "",
  };
}
