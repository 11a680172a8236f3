import { bareId } from "../data/odata";
import { webResourceOf } from "../metadata/SiteMap";
import { attributeOf, childOf, childrenOf, labelOf, parseXml } from "../metadata/xml";

/** A dashboard as its formxml lays it out. */
export interface DashboardModel {
  readonly tabs: readonly DashboardTab[];
}

export interface DashboardTab {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly { readonly width: string; readonly sections: readonly DashboardSection[] }[];
}

export interface DashboardSection {
  readonly id: string;
  /** Empty when it is not to be shown. */
  readonly label: string;
  /** How many columns its tiles are laid out in. */
  readonly columnCount: number;
  readonly tiles: readonly Tile[];
}

/** A part of a dashboard. */
export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: TileContent;
}

export type TileContent =
  | { readonly kind: "list"; readonly table: string; readonly view: string | null; readonly pageSize: number }
  | { readonly kind: "chart"; readonly table: string; readonly view: string | null; readonly chart: string }
  | { readonly kind: "webresource"; readonly name: string }
  | { readonly kind: "frame"; readonly url: string }
  | { readonly kind: "unknown"; readonly classId: string };

/** The controls that a dashboard may hold. */
const classes = {
  list: "e7a81278-8635-4d9e-8d4d-59480b391c5b",
  webresource: "9fdf5f91-88b1-47f4-ad53-c11efc01a01d",
  frame: "fd2a7985-3187-444e-908d-6624b21f69c0",
} as const;

/** Reads a dashboard; an unreadable one has no tabs. */
export function readDashboard(formXml: string): DashboardModel {
  const root = parseXml(formXml);
  const form = root?.tagName === "form" ? root : (root?.getElementsByTagName("form")[0] ?? null);
  return { tabs: childrenOf(childOf(form, "tabs"), "tab").map(readTab) };
}

function readTab(tab: Element): DashboardTab {
  return {
    id: attributeOf(tab, "id") ?? "",
    label: labelOf(tab, "labels"),
    columns: childrenOf(childOf(tab, "columns"), "column").map((column) => ({
      width: attributeOf(column, "width") ?? "100%",
      sections: childrenOf(childOf(column, "sections"), "section").map(readSection),
    })),
  };
}

function readSection(section: Element): DashboardSection {
  const rows = childrenOf(childOf(section, "rows"), "row");
  return {
    id: attributeOf(section, "id") ?? "",
    label: attributeOf(section, "showlabel") === "true" ? labelOf(section, "labels") : "",
    columnCount: (attributeOf(section, "columns") ?? "1").length,
    tiles: rows.flatMap((row) => childrenOf(row, "cell")).flatMap(readTile),
  };
}

function readTile(cell: Element): readonly Tile[] {
  const control = childOf(cell, "control");
  if (!control) return [];
  return [{
    id: attributeOf(cell, "id") ?? "",
    label: labelOf(cell, "labels"),
    columnSpan: Number(attributeOf(cell, "colspan") ?? 1),
    rowSpan: Number(attributeOf(cell, "rowspan") ?? 1),
    content: contentOf(control),
  }];
}

function contentOf(control: Element): TileContent {
  const classId = bareId(attributeOf(control, "classid") ?? "");
  const parameter = (name: string) => childOf(childOf(control, "parameters"), name)?.textContent?.trim() ?? "";
  const idIn = (name: string) => (parameter(name) === "" ? null : bareId(parameter(name)));
  if (classId === classes.webresource) return { kind: "webresource", name: webResourceOf(parameter("Url")) ?? parameter("Url") };
  if (classId === classes.frame) return { kind: "frame", url: parameter("Url") };
  if (classId !== classes.list) return { kind: "unknown", classId };
  const table = parameter("TargetEntityType");
  const chart = idIn("VisualizationId");
  if (parameter("ChartGridMode") === "Chart" && chart) return { kind: "chart", table, view: idIn("ViewId"), chart };
  return { kind: "list", table, view: idIn("ViewId"), pageSize: Number.parseInt(parameter("RecordsPerPage"), 10) || 10 };
}
