import { bareId } from "../data/odata";
import { attributeOf, childrenOf, labelOf, parseXml } from "./xml";

/** The navigation of an app. */
export interface SiteMap {
  readonly areas: readonly Area[];
}

export interface Area {
  readonly id: string;
  readonly title: string;
  readonly icon: string | null;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly subAreas: readonly SubArea[];
}

/** One entry of the navigation and where it leads. */
export interface SubArea {
  readonly id: string;
  /** Empty when the table's own name is shown. */
  readonly title: string;
  readonly icon: string | null;
  readonly target: Target;
}

/** What an entry opens. */
export type Target =
  | { readonly kind: "table"; readonly table: string; readonly view: string | null }
  | { readonly kind: "dashboard"; readonly id: string }
  | { readonly kind: "webresource"; readonly name: string }
  | { readonly kind: "url"; readonly url: string };

/** Reads a site map; an unreadable one is empty. */
export function readSiteMap(xml: string): SiteMap {
  const root = parseXml(xml);
  return { areas: childrenOf(root, "Area").map(readArea) };
}

function readArea(element: Element): Area {
  return { ...namedOf(element), groups: childrenOf(element, "Group").map(readGroup) };
}

function readGroup(element: Element): Group {
  return { ...namedOf(element), subAreas: childrenOf(element, "SubArea").map((child) => ({ ...namedOf(child), target: targetOf(child) })) };
}

function namedOf(element: Element): { id: string; title: string; icon: string | null } {
  return {
    id: attributeOf(element, "Id") ?? "",
    title: labelOf(element, "Titles") || (attributeOf(element, "Title") ?? ""),
    icon: webResourceOf(attributeOf(element, "VectorIcon") ?? attributeOf(element, "Icon")),
  };
}

function targetOf(element: Element): Target {
  const table = attributeOf(element, "Entity");
  if (table) return { kind: "table", table, view: attributeOf(element, "DefaultViewId") };
  const dashboard = attributeOf(element, "DefaultDashboard");
  if (dashboard) return { kind: "dashboard", id: bareId(dashboard) };
  const url = attributeOf(element, "Url") ?? "";
  const resource = webResourceOf(url);
  return resource ? { kind: "webresource", name: resource } : { kind: "url", url };
}

/** The name of the web resource that `$webresource:x` or `/WebResources/x` stands for; null for anything else. */
export function webResourceOf(text: string | null): string | null {
  const name = /^(?:\$webresource:|\/WebResources\/)(.+)$/i.exec(text ?? "")?.[1];
  return name ?? null;
}
