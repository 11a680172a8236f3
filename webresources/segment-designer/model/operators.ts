import type { Catalogue, FactType, Operator, Subject } from "./catalogue";

/** How the operators are grouped where one is chosen. */
export type OperatorGroup = "compare" | "list" | "text" | "relative" | "calendar" | "fiscal" | "presence";

/** The operators that compare two facts or columns. */
export const comparing: ReadonlySet<string> = new Set(["eq", "ne", "neq", "gt", "ge", "lt", "le"]);

// Said twice by the language, or of no use for a type: still shown where a rule has them.
const hidden: Readonly<Partial<Record<FactType, readonly string[]>>> = {
  boolean: ["in", "not-in"], date: ["eq", "ne", "in", "not-in"], dateTime: ["eq", "ne", "in", "not-in"],
  text: ["gt", "ge", "lt", "le"], choice: ["gt", "ge", "lt", "le", "between", "not-between"],
};

/** The operators to choose from, for a type; the one in use is always among them. */
export function operatorsFor(catalogue: Catalogue, type: FactType, current?: string): readonly Operator[] {
  return catalogue.operators.filter((operator) =>
    operator.name === current || (operator.types.includes(type) && operator.name !== "neq" && !hidden[type]?.includes(operator.name)));
}

/** The operator that a new condition begins with. */
export function firstOperator(type: FactType): string {
  switch (type) {
    case "integer": case "decimal": case "money": return "ge";
    case "date": case "dateTime": return "last-x-days";
    case "choices": return "contain-values";
    case "choice": case "reference": return "in";
    default: return "eq";
  }
}

/** Where an operator is found among others. */
export function groupOfOperator(operator: Operator): OperatorGroup {
  if (operator.name.includes("fiscal") && operator.takes !== "count") return "fiscal";
  if (operator.name === "null" || operator.name === "not-null") return "presence";
  if (operator.takes === "list" || operator.takes === "options") return "list";
  if (operator.takes === "pattern") return "text";
  if (operator.takes === "count") return "relative";
  return operator.takes === "nothing" ? "calendar" : "compare";
}

/** Whether a subject can be compared with another. */
export function canCompare(left: Subject, right: Subject): boolean {
  return family(left.type) === family(right.type) && left.key !== right.key && left.type !== "choices" && !isMembership(left) && !isMembership(right);
}

function isMembership(subject: Subject): boolean {
  return "kind" in subject && subject.kind === "membership";
}

function family(type: FactType): FactType {
  return type === "decimal" || type === "money" ? "integer" : type;
}

/** What the operators of relative dates have in common whatever the unit: `last-x` of `last-x-days`; the name itself of others. */
export function stemOf(name: string): string {
  return unitOf(name) ? name.slice(0, name.indexOf("-x-") + 2) : name;
}

/** The unit of an operator of relative dates; null for others. */
export function unitOf(name: string): string | null {
  return name.includes("-x-") ? name.slice(name.indexOf("-x-") + 3) : null;
}

/** The operator with a stem, in the unit of the one before when there is such an operator, else in days. */
export function withStem(stem: string, before: string, names: readonly string[]): string {
  if (!stem.endsWith("-x")) return stem;
  const wanted = `${stem}-${unitOf(before) ?? "days"}`;
  return names.includes(wanted) ? wanted : `${stem}-days`;
}
