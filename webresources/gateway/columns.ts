import { codeName } from "./names";
import { all, text, type Xml } from "./xml";

/** A column as the Web API speaks of it. */
export interface Column {
  /** What code calls it. */
  readonly key: string;
  /** Its name in $select, $filter and answers: that of a lookup is `_name_value`. */
  readonly read: string;
  /** The TypeScript type of its value. */
  readonly type: string;
  /** What it means. */
  readonly says: string;
  /** For a lookup, the navigation property by the table that it leads to. */
  readonly bind?: string;
}

const types: Readonly<Record<string, string>> = {
  bit: "boolean | null",
  datetime: "string | null",
  decimal: "number | null",
  int: "number | null",
  money: "number | null",
  multiselectpicklist: "string | null",
  ntext: "string | null",
  nvarchar: "string | null",
  picklist: "number | null",
  primarykey: "string",
  state: "number",
  status: "number",
};

const lookups: ReadonlySet<string> = new Set(["lookup", "customer", "owner"]);

/** The columns of a table in the order of the source. */
export function columnsOf(table: string, attributes: readonly Xml[], navigation: ReadonlyMap<string, string>): Column[] {
  return attributes.map((attribute) => column(table, attribute, navigation));
}

function column(table: string, attribute: Xml, navigation: ReadonlyMap<string, string>): Column {
  const name = text(attribute, "LogicalName");
  const type = text(attribute, "Type");
  const key = codeName(text(attribute, "@PhysicalName"));
  const says = text(all(attribute, "Descriptions", "Description")[0], "@description") || `${name}.`;
  if (lookups.has(type)) return { key, says, read: `_${name}_value`, type: "string | null", ...binding(table, name, navigation) };

  const known = types[type];
  if (known === undefined) throw new Error(`${table}.${name}: the gateway knows no columns of type ${type}. Add it to gateway/columns.ts.`);
  return { key, says, read: name, type: known };
}

function binding(table: string, name: string, navigation: ReadonlyMap<string, string>): { bind?: string } {
  const targets = [...navigation].filter(([place]) => place.startsWith(`${table}.${name}>`));
  if (targets.length === 0) return {};
  return { bind: `{ ${targets.map(([place, property]) => `${place.slice(place.indexOf(">") + 1)}: "${property}"`).join(", ")} }` };
}
