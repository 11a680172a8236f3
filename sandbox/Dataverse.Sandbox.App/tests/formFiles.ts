import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Form, formKinds } from "../src/metadata/Form";
import type { FormModel } from "../src/forms/model/FormModel";
import { readForm } from "../src/forms/model/readForm";
import { solutionFile } from "./solution";

const entities = join(import.meta.dirname, "../../../solution/src/Entities");

/** The forms of a kind that the product has for a table, as the organisation gives them. */
export function formOf(folder: string, kindName: string, kind: number): Form[] {
  const path = join(entities, folder, "FormXml", kindName);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((file) => file.endsWith("}.xml")).map((file) => {
    const root = new DOMParser().parseFromString(solutionFile(`Entities/${folder}/FormXml/${kindName}/${file}`), "application/xml");
    const form = root.getElementsByTagName("form")[0];
    return {
      id: file.replace(/[{}]|\.xml/g, ""),
      name: root.getElementsByTagName("LocalizedName")[0]?.getAttribute("description") ?? "",
      table: folder.toLowerCase(),
      kind,
      isDefault: false,
      formXml: form ? new XMLSerializer().serializeToString(form) : "",
    };
  });
}

/** A main form of contacts with this inside. */
export function aForm(inside: string, language = 1033): FormModel {
  return readForm({ id: "1", name: "Test", table: "contact", kind: formKinds.main, isDefault: true, formXml: `<form>${inside}</form>` }, language);
}

/** The XML of a form with one tab and one section that holds these columns, one below the other. */
export function columnsXml(names: readonly string[], attributes: Readonly<Record<string, string>> = {}): string {
  const rows = names.map((name) => `<row><cell><labels><label description="Label of ${name}" languagecode="1033"/></labels>
    <control id="${name}" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="${name}" ${attributes[name] ?? ""}/></cell></row>`);
  return `<tabs><tab name="general"><labels><label description="General" languagecode="1033"/></labels><columns><column width="100%"><sections>
    <section name="main"><labels><label description="Main" languagecode="1033"/></labels><rows>${rows.join("")}</rows></section>
    </sections></column></columns></tab></tabs>`;
}
