import { type Catalogue, type RelatedTable, type Subject, columnOf } from "./catalogue";
import type { ConditionNode, EditorNode } from "./draft";
import { type Json, isExact, isList, writeJson } from "./json";
import { type NumberFormat, showDigits } from "./numbers";
import { stemOf, unitOf } from "./operators";
import { digitsOf, isAmount, rowOf } from "./values";

/** What sentences need besides the rule. */
export interface Speech {
  readonly text: (key: string, ...values: readonly (string | number)[]) => string;
  readonly format: NumberFormat;
  /** A day, written 2026-11-22 in rules, as the user writes days. */
  readonly day: (day: string) => string;
}

const dated: ReadonlySet<string> = new Set(["eq", "ne", "gt", "ge", "lt", "le", "between", "not-between"]);

/** What an operator says for a type. */
export function operatorWords(name: string, type: Subject["type"] | undefined, speech: Speech): string {
  return speech.text(`designer.op.${(type === "date" || type === "dateTime") && dated.has(name) ? "date." : ""}${stemOf(name)}`);
}

/** A value as people read it. */
export function valueWords(value: Json | undefined, subject: Subject | undefined, speech: Speech): string {
  if (value === undefined || value === null) return speech.text("designer.nothing");
  if (isList(value)) return value.map((item) => valueWords(item, subject, speech)).join(", ");
  if (isAmount(value)) return `${showDigits(digitsOf(value["value"]), speech.format)} ${value.currency}`;
  if (typeof value === "boolean") return speech.text(value ? "designer.yes" : "designer.no");
  const option = subject?.options.find((candidate) => candidate.value === value);
  if (option) return option.label;
  if (typeof value === "number" || isExact(value)) return showDigits(digitsOf(value), speech.format);
  if (subject?.type === "reference") return rowOf(value).name ?? rowOf(value).id ?? writeJson(value);
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}/.test(value) && subject?.type !== "text" ? speech.day(value) : value;
  return writeJson(value);
}

/** A condition as a clause: Age is between 24 and 73. */
function clause(node: ConditionNode, subject: Subject | undefined, other: Subject | undefined, catalogue: Catalogue, speech: Speech): string {
  const start = `${subject?.name ?? node.subject} ${operatorWords(node.op, subject?.type, speech)}`;
  if (node.other !== undefined) return `${start} ${other?.name ?? node.other}`;
  const takes = catalogue.operator(node.op)?.takes;
  if (takes === "nothing" || node.value === undefined) return start;
  if (takes === "two" && isList(node.value))
    return `${start} ${node.value.map((end) => valueWords(end, subject, speech)).join(` ${speech.text("designer.and")} `)}`;
  const unit = takes === "count" ? ` ${speech.text(`designer.unit.${unitOf(node.op) ?? "days"}`)}` : "";
  return `${start} ${valueWords(node.value, takes === "count" ? undefined : subject, speech)}${unit}`;
}

/** What a node says, groups by what they hold. */
export function nodeWords(node: EditorNode, table: RelatedTable | null, catalogue: Catalogue, speech: Speech): string {
  const find = (key: string) => (table ? columnOf(table, key) : catalogue.fact(key));
  switch (node.type) {
    case "condition":
      return clause(node, find(node.subject), node.other === undefined ? undefined : find(node.other), catalogue, speech);
    case "group":
      return `${speech.text(`designer.group.${node.kind}`)} (${node.nodes.map((child) => nodeWords(child, table, catalogue, speech)).join("; ")})`;
    case "related": {
      const related = catalogue.table(node.table, node.via) ?? null;
      const start = `${speech.text(node.exists === false ? "designer.related.none" : "designer.related.any")} ${related?.name ?? node.table}`;
      return node.where.nodes.length === 0 ? start : `${start}: ${node.where.nodes.map((child) => nodeWords(child, related, catalogue, speech)).join("; ")}`;
    }
    case "json":
      return writeJson(node.json);
  }
}
