/** A JSON object of the metadata, read member by member: what is missing or of another kind is null. */
export type Json = Readonly<Record<string, unknown>>;

export function textAt(json: Json, name: string): string | null {
  const value = json[name];
  return typeof value === "string" && value !== "" ? value : null;
}

export function numberAt(json: Json, name: string): number | null {
  const value = json[name];
  return typeof value === "number" ? value : null;
}

export function flagAt(json: Json, name: string): boolean {
  return json[name] === true;
}

export function objectAt(json: Json, name: string): Json {
  const value = json[name];
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function listAt(json: Json, name: string): readonly Json[] {
  const value = json[name];
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** The text of a label in the user's language, or an empty one. */
export function labelAt(json: Json, name: string): string {
  const label = objectAt(json, name);
  return textAt(objectAt(label, "UserLocalizedLabel"), "Label") ?? textAt(listAt(label, "LocalizedLabels")[0] ?? {}, "Label") ?? "";
}
