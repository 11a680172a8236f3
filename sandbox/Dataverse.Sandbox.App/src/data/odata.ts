/** A text as an OData literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An id without braces, in lower case, as the Web API writes it. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

/** The path of one row. */
export function rowPath(entitySet: string, id: string): string {
  return `${entitySet}(${bareId(id)})`;
}

/** A query string of the system options that are given. */
export function queryOf(options: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&")}`;
}
