/** The root of an XML document of the solution; null when it cannot be read. */
export function parseXml(text: string): Element | null {
  const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
  return root.nodeName === "parsererror" || root.getElementsByTagName("parsererror").length > 0 ? null : root;
}

/** An element as text, for FetchXML. */
export function xmlText(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** The child elements of a name, in order. */
export function childrenOf(element: Element | null | undefined, name: string): readonly Element[] {
  return element ? [...element.children].filter((child) => child.tagName === name) : [];
}

/** The first child of a name. */
export function childOf(element: Element | null | undefined, name: string): Element | null {
  return childrenOf(element, name)[0] ?? null;
}

/** An attribute's value; null when it is missing or empty. */
export function attributeOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return value === null || value === "" ? null : value;
}

/** The label of an element in the user's language, otherwise the first one: `<Titles><Title LCID Title/>`, `<labels><label languagecode description/>`. */
export function labelOf(element: Element, list: "Titles" | "labels" | "Descriptions" | "LocalizedNames", language = 1033): string {
  const entries = [...(childOf(element, list)?.children ?? [])];
  const codeOf = (entry: Element) => Number(attributeOf(entry, "LCID") ?? attributeOf(entry, "languagecode"));
  const chosen = entries.find((entry) => codeOf(entry) === language) ?? entries[0];
  return chosen ? (attributeOf(chosen, "Title") ?? attributeOf(chosen, "description") ?? attributeOf(chosen, "Description") ?? "") : "";
}
