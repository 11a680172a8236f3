/** The types of facts and columns. */
export type FactType = "boolean" | "integer" | "decimal" | "money" | "text" | "date" | "dateTime" | "choice" | "choices" | "reference";

/** What an operator is written with. */
export type Takes =
  | "nothing" | "one" | "two" | "list" | "options" | "pattern" | "day" | "count" | "fiscalYear" | "fiscalPeriod" | "fiscalPeriodAndYear";

/** An option of a choice. */
export interface Option {
  readonly value: number;
  readonly label: string;
}

/** What a condition can speak of: a fact, or a column of a related table. */
export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly type: FactType;
  readonly options: readonly Option[];
  /** The tables that a reference leads to. */
  readonly targets: readonly string[];
}

/** A fact of the catalogue. */
export interface Fact extends Subject {
  readonly kind: "column" | "derived" | "aggregate" | "score" | "membership" | "request";
  readonly category: string;
  readonly sensitivity: "normal" | "personal" | "specialCategory" | "protected";
  readonly description: string | null;
  readonly segment: string | null;
  readonly coverage: number | null;
}

/** An operator of the language. */
export interface Operator {
  readonly name: string;
  readonly takes: Takes;
  readonly types: readonly FactType[];
  readonly words: string;
}

/** A table whose rows belong to customers. */
export interface RelatedTable {
  readonly table: string;
  readonly via: string;
  readonly name: string;
  readonly columns: readonly Subject[];
}

/** What rules may speak of, and how. */
export interface Catalogue {
  readonly facts: readonly Fact[];
  readonly related: readonly RelatedTable[];
  readonly operators: readonly Operator[];
  readonly fact: (key: string) => Fact | undefined;
  readonly table: (table: string, via: string) => RelatedTable | undefined;
  readonly operator: (name: string) => Operator | undefined;
}

/** Makes a catalogue of what the API answered. Names compare without regard to case, as the language's do. */
export function catalogueOf(facts: readonly Fact[], operators: readonly Operator[], related: readonly RelatedTable[]): Catalogue {
  const byKey = new Map(facts.map((fact) => [fact.key.toLowerCase(), fact]));
  const byName = new Map(operators.map((operator) => [operator.name, operator]));
  const byWay = new Map(related.map((table) => [`${table.table}.${table.via}`.toLowerCase(), table]));
  return {
    facts, operators, related,
    fact: (key) => byKey.get(key.toLowerCase()),
    table: (table, via) => byWay.get(`${table}.${via}`.toLowerCase()),
    operator: (name) => byName.get(name),
  };
}

/** The column of a related table. */
export function columnOf(table: RelatedTable | undefined, name: string): Subject | undefined {
  return table?.columns.find((column) => column.key === name.toLowerCase());
}
