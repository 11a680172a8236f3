/** What `getMetadata` of a request to `Xrm.WebApi.execute` tells. */
export interface RequestMetadata {
  readonly boundParameter?: string | null;
  /** 0 action, 1 function, 2 create, retrieve, update, delete, associate. */
  readonly operationType: number;
  readonly operationName: string;
  readonly parameterTypes: Readonly<Record<string, ParameterType>>;
}

export interface ParameterType {
  readonly typeName: string;
  /** 1 primitive, 2 complex, 3 enumeration, 4 collection, 5 row. */
  readonly structuralProperty: number;
  readonly enumProperties?: readonly { readonly name: string; readonly value: number }[];
}

/** A request as scripts write it: parameters, and a description of itself. */
export type ExecuteRequest = Readonly<Record<string, unknown>> & { readonly getMetadata: () => RequestMetadata };

/** Kinds of operations, as `operationType` says them. */
export const operationTypes = { action: 0, function: 1, crud: 2 } as const;

/** A row as a parameter names it. */
export interface RowReference {
  readonly entityType: string;
  readonly id: string;
}

/** Whether a parameter's value names a row by type and id. */
export function isRowReference(value: unknown): value is RowReference {
  return typeof value === "object" && value !== null && "entityType" in value && "id" in value;
}

/** An identifier as scripts must write it, `{ guid: "…" }`: the platform's own client makes "undefined" of a plain text. */
export function identifierOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "guid" in value ? String(value.guid) : null;
}
