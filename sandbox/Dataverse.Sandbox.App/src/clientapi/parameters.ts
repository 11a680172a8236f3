import { bareId, quoted, rowPath } from "../data/odata";
import type { Metadata } from "../metadata/Metadata";
import { identifierOf, isRowReference, type ParameterType } from "./ExecuteRequest";

const enumeration = 3;

/** A parameter in the body of an action: a row by type and id becomes what the Web API takes. */
export async function parameterBody(value: unknown, type: ParameterType | undefined, metadata: Metadata): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => parameterBody(item, type, metadata)));
  if (value instanceof Date) return value.toISOString();
  const identifier = identifierOf(value);
  if (identifier !== null) return bareId(identifier);
  if (!isRowReference(value)) return value;
  const { primaryId, logicalName } = await metadata.header(value.entityType);
  return { "@odata.type": `Microsoft.Dynamics.CRM.${logicalName}`, [primaryId]: bareId(value.id) };
}

/** A parameter of a function as an OData literal. */
export async function functionLiteral(value: unknown, type: ParameterType | undefined, metadata: Metadata): Promise<string> {
  if (type?.structuralProperty === enumeration) return enumLiteral(value, type);
  if (type?.typeName === "Edm.Guid") return bareId(identifierOf(value) ?? String(value));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return type?.typeName.startsWith("Edm.DateTime") ? value : quoted(value);
  if (isRowReference(value)) return JSON.stringify({ "@odata.id": rowPath((await metadata.header(value.entityType)).entitySet, value.id) });
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function enumLiteral(value: unknown, { typeName, enumProperties }: ParameterType): string {
  const name = enumProperties?.find((property) => property.value === value)?.name ?? String(value);
  return `${typeName.replace(/^mscrm\./, "Microsoft.Dynamics.CRM.")}${quoted(name)}`;
}
