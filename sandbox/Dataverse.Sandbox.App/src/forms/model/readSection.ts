import type { SectionModel } from "./FormModel";
import { readCells } from "./readCells";
import { columnsOf } from "./readForm";
import { flag, label, plainId } from "./xml";

/** Reads a section of a tab. */
export function readSection(section: Element, language: number): SectionModel {
  const id = plainId(section.getAttribute("id"));
  const columns = columnsOf(section, 1);
  return {
    id,
    name: section.getAttribute("name") || id,
    label: label(section, language),
    labelShown: flag(section, "showlabel", true),
    visible: flag(section, "visible", true),
    columns,
    labelPosition: section.getAttribute("celllabelposition") === "Top" ? "top" : "left",
    cells: readCells(section, columns, language),
  };
}
