import { bareId } from "../../data/odata";
import { childOf, childrenOf } from "../../metadata/xml";

/** An attribute that says true or false in one of XML's ways. */
export function flag(element: Element, name: string, otherwise: boolean): boolean {
  const text = element.getAttribute(name)?.toLowerCase();
  return text === undefined || text === "" ? otherwise : text === "true" || text === "1";
}

/** An attribute that is a whole number. */
export function whole(element: Element, name: string, otherwise: number): number {
  const value = Number.parseInt(element.getAttribute(name) ?? "", 10);
  return Number.isNaN(value) ? otherwise : value;
}

/** An id without braces, in lower case; empty when there is none. */
export function plainId(text: string | null | undefined): string {
  return bareId((text ?? "").trim());
}

/** The text of `labels` in the user's language, else in English, else in any. */
export function label(owner: Element, language: number): string {
  const labels = childrenOf(childOf(owner, "labels"), "label");
  const of = (code: number) => labels.find((one) => whole(one, "languagecode", 0) === code);
  return (of(language) ?? of(1033) ?? labels[0])?.getAttribute("description") ?? "";
}
