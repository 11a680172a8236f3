/** The part of the client API that calls custom APIs. */
export type Execute = Pick<Xrm.WebApi, "online">;

/** How a custom API is called: written by the gateway. */
export interface Api {
  readonly name: string;
  /** The parameters with their types. */
  readonly takes: Readonly<Record<string, string>>;
  /** Parameters that are JSON in a text. */
  readonly asksJson: readonly string[];
  /** Answers that are JSON in a text. */
  readonly answersJson: readonly string[];
}

// The platform's numbers for an action and for a parameter of a primitive type.
const action = 0;
const primitive = 1;

/** Calls a custom API; parameters without a value are left out. */
export async function execute<Answer>(webApi: Execute, api: Api, request: object): Promise<Answer> {
  const given = Object.entries(request).filter(([, value]) => value !== undefined && value !== null);
  const response = await webApi.online.execute({
    ...Object.fromEntries(given.map(([name, value]) => [name, written(api, name, value)])),
    getMetadata: () => ({
      boundParameter: null,
      operationType: action,
      operationName: api.name,
      parameterTypes: Object.fromEntries(given.map(([name]) => [name, { typeName: api.takes[name], structuralProperty: primitive }])),
    }),
  });
  return read<Answer>(api, (await response.json()) as Record<string, unknown>);
}

function written(api: Api, name: string, value: unknown): unknown {
  if (api.asksJson.includes(name) && typeof value !== "string") return JSON.stringify(value);
  return api.takes[name] === "Edm.Guid" && typeof value === "string" ? { guid: value } : value;
}

function read<Answer>(api: Api, answer: Readonly<Record<string, unknown>>): Answer {
  const entries = Object.entries(answer)
    // What an API leaves out comes as null.
    .filter(([name, value]) => !name.startsWith("@") && value !== null)
    .map(([name, value]) => [name, api.answersJson.includes(name) && typeof value === "string" ? JSON.parse(value || "null") : value] as const);
  return Object.fromEntries(entries) as Answer;
}
