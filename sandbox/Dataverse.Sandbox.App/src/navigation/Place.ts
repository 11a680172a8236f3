import { bareId } from "../data/odata";

/** What the app shows: one of the page types of Power Apps' URLs. */
export type Place =
  | { readonly kind: "start" }
  | { readonly kind: "list"; readonly table: string; readonly view?: string }
  | RecordPlace
  | { readonly kind: "dashboard"; readonly id?: string }
  | { readonly kind: "webresource"; readonly name: string; readonly data?: string }
  | { readonly kind: "unknown"; readonly url: string };

/** A row in a form; without an id a new one. */
export interface RecordPlace {
  readonly kind: "record";
  readonly table: string;
  readonly id?: string;
  readonly form?: string;
  /** Values that a new row starts with, as `extraqs` has them: `name=Ada&parentid=…`. */
  readonly values?: string;
}

/** The address of a place in an app. */
export function urlOf(app: string, place: Place): string {
  if (place.kind === "unknown") return place.url;
  const parameters = new URLSearchParams({ appname: app });
  for (const [name, value] of Object.entries(parametersOf(place))) if (value) parameters.set(name, value);
  return `/main.aspx?${parameters}`;
}

/** The place that an address stands for. */
export function placeAt(url: string): Place {
  const { searchParams } = new URL(url, window.location.origin);
  const at = (name: string) => searchParams.get(name) ?? undefined;
  const id = (name: string) => (at(name) ? bareId(at(name) ?? "") : undefined);
  const table = at("etn");
  switch (at("pagetype")) {
    case undefined:
      return { kind: "start" };
    case "entitylist":
      return table ? { kind: "list", table, ...defined({ view: id("viewid") }) } : { kind: "unknown", url };
    case "entityrecord":
      return table ? { kind: "record", table, ...defined({ id: id("id"), form: id("formid"), values: at("extraqs") }) } : { kind: "unknown", url };
    case "dashboard":
      return { kind: "dashboard", ...defined({ id: id("id") }) };
    case "webresource":
      return at("webresourceName") ? { kind: "webresource", name: at("webresourceName") ?? "", ...defined({ data: at("data") }) } : { kind: "unknown", url };
    default:
      return { kind: "unknown", url };
  }
}

/** The app that an address names, or null. */
export function appNameAt(url: string): string | null {
  return new URL(url, window.location.origin).searchParams.get("appname");
}

function parametersOf(place: Exclude<Place, { kind: "unknown" }>): Record<string, string | undefined> {
  switch (place.kind) {
    case "start":
      return {};
    case "list":
      return { pagetype: "entitylist", etn: place.table, viewid: place.view };
    case "record":
      return { pagetype: "entityrecord", etn: place.table, id: place.id, formid: place.form, extraqs: place.values };
    case "dashboard":
      return { pagetype: "dashboard", id: place.id };
    case "webresource":
      return { pagetype: "webresource", webresourceName: place.name, data: place.data };
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends Record<string, string | undefined>>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Defined<T>;
}
