const prefix = "related/";

/** The name under which a list of related rows is open as a tab. */
export function relatedTabName(relationship: string): string {
  return prefix + relationship;
}

/** The relationship whose list an open tab shows; null for a tab of the form. */
export function relatedTab(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}
