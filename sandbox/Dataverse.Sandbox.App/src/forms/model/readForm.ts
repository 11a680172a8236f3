import { type Form, formKinds } from "../../metadata/Form";
import { childOf, childrenOf, parseXml } from "../../metadata/xml";
import type { FormKind, FormModel, FormParameterModel, RelatedModel, TabColumnModel, TabModel } from "./FormModel";
import { readCells } from "./readCells";
import { readEvents } from "./readEvents";
import { readSection } from "./readSection";
import { formStrings as strings } from "../formStrings";
import { flag, label, plainId } from "./xml";

const kinds: Readonly<Record<number, FormKind>> = {
  [formKinds.main]: "main",
  [formKinds.quickView]: "quick",
  [formKinds.quickCreate]: "quickCreate",
  [formKinds.card]: "card",
};

/** Reads a form with its labels in a language. */
export function readForm(stored: Form, language: number): FormModel {
  const form = parseXml(stored.formXml);
  if (!form) throw new Error(strings.unreadableForm(stored.name, stored.id));
  return {
    id: plainId(stored.id),
    name: stored.name,
    table: stored.table,
    kind: kinds[stored.kind] ?? "other",
    header: readCells(childOf(form, "header"), columnsOf(childOf(form, "header"), 4), language),
    tabs: childrenOf(childOf(form, "tabs"), "tab").map((tab, index) => readTab(tab, index, language)),
    footer: readCells(childOf(form, "footer"), columnsOf(childOf(form, "footer"), 3), language),
    libraries: childrenOf(childOf(form, "formLibraries"), "Library").map((library) => library.getAttribute("name") ?? ""),
    events: readEvents(form),
    parameters: readParameters(form),
    related: readRelated(form, language),
  };
}

/** How many columns a section, header or footer has: "111" says three. */
export function columnsOf(element: Element | null, otherwise: number): number {
  const text = element?.getAttribute("columns") ?? "";
  if (/^1+$/.test(text)) return text.length;
  return /^[2-4]$/.test(text) ? Number(text) : otherwise;
}

function readTab(tab: Element, index: number, language: number): TabModel {
  const id = plainId(tab.getAttribute("id"));
  return {
    id,
    name: tab.getAttribute("name") || id || `tab_${index}`,
    label: label(tab, language),
    labelShown: flag(tab, "showlabel", true),
    visible: flag(tab, "visible", true),
    expanded: flag(tab, "expanded", true),
    columns: childrenOf(childOf(tab, "columns"), "column").map((column) => readColumn(column, language)),
  };
}

function readColumn(column: Element, language: number): TabColumnModel {
  return {
    width: column.getAttribute("width") ?? "100%",
    sections: childrenOf(childOf(column, "sections"), "section").map((section) => readSection(section, language)),
  };
}

function readParameters(form: Element): FormParameterModel[] {
  return childrenOf(childOf(form, "formparameters"), "querystringparameter").map((parameter) => ({
    name: parameter.getAttribute("name") ?? "",
    type: parameter.getAttribute("type") ?? "",
  }));
}

function readRelated(form: Element, language: number): RelatedModel[] {
  const bar = childOf(childOf(form, "Navigation"), "NavBar");
  return childrenOf(bar, "NavBarByRelationshipItem").map((item) => ({
    id: item.getAttribute("Id") ?? "",
    relationship: item.getAttribute("RelationshipName") ?? "",
    label: titleOf(item, language),
    viewId: plainId(item.getAttribute("ViewId")) || null,
    shown: flag(item, "Show", true),
  }));
}

function titleOf(item: Element, language: number): string {
  const titles = childrenOf(childOf(item, "Titles"), "Title");
  const own = titles.find((title) => title.getAttribute("LCID") === String(language)) ?? titles[0];
  return own?.getAttribute("Text") ?? "";
}
