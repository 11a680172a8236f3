/** A global function by its dotted name, called on the object that it belongs to; null when there is none. */
export function findFunction(name: string): ((values: readonly unknown[]) => unknown) | null {
  let owner: unknown;
  let found: unknown = window;
  for (const part of name.split(".")) {
    owner = found;
    found = isIndexable(found) ? found[part] : undefined;
  }
  if (typeof found !== "function") return null;
  const target = found as (...values: readonly unknown[]) => unknown;
  return (values) => target.apply(owner === window ? undefined : owner, [...values]);
}

function isIndexable(value: unknown): value is Record<string, unknown> {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
