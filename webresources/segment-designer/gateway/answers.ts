import type { Catalogue, FactType } from "../model/catalogue";
import type { Json } from "../model/json";

/** Something wrong with a rule. */
export interface Problem {
  readonly place: string;
  readonly fault: string;
  readonly remedy: string;
}

/** What the check of a rule says. */
export interface Validation {
  readonly isValid: boolean;
  readonly problems: readonly Problem[];
  readonly summary: string;
}

/** What a node does to the number of customers. */
export interface Effect {
  readonly place: string;
  readonly words: string;
  readonly alone: number;
  readonly remaining: number;
  readonly removed: number;
  readonly without: number;
}

/** A customer, or any other row that was found. */
export interface Row {
  readonly id: string;
  readonly name: string;
}

/** How many customers a rule holds for. */
export interface Estimate {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly looked: number;
  readonly total: number;
  readonly isExact: boolean;
  readonly effects: readonly Effect[];
  readonly sample: readonly Row[];
}

/** Why a rule holds for a customer or not, as a tree like the rule's. */
export interface ExplainedNode {
  readonly place: string;
  readonly kind: "all" | "any" | "none" | "related" | "condition";
  readonly type?: string;
  readonly found?: Json;
  readonly verdict: boolean;
  readonly words: string;
  readonly nodes?: readonly ExplainedNode[];
}

/** The answer about one customer. */
export interface Explanation {
  readonly isMember: boolean;
  readonly tree: ExplainedNode;
  readonly summary: string;
  readonly changes: readonly { readonly place: string; readonly words: string }[];
  readonly nextFlip: Date | null;
}

/** Who would enter and leave. */
export interface Preview {
  readonly enter: number;
  readonly leave: number;
  readonly stay: number;
  readonly looked: number;
  readonly total: number;
  readonly isExact: boolean;
  readonly entering: readonly (Row & { readonly why: string })[];
  readonly leaving: readonly (Row & { readonly why: string })[];
  readonly knockOn: readonly { readonly segment: string; readonly name: string; readonly enter: number; readonly leave: number }[];
}

/** How the refresh after a publication goes. */
export interface Run {
  readonly id: string;
  readonly state: "queued" | "running" | "done" | "failed";
  readonly customers: number;
  readonly entered: number;
  readonly left: number;
}

/** A currency of the organisation. */
export interface Currency {
  readonly code: string;
  readonly name: string;
}

/** A figure over related rows that becomes a fact of the catalogue. */
export interface NewFigure {
  readonly key: string;
  readonly name: string;
  readonly type: FactType;
  readonly definition: string;
}

/** All that the designer asks of Dataverse. */
export interface Gateway {
  readonly catalogue: (table: string, segmentKey: string | null) => Promise<Catalogue>;
  readonly validate: (expression: string, table: string) => Promise<Validation>;
  readonly estimate: (expression: string, table: string) => Promise<Estimate>;
  readonly explain: (expression: string, table: string, customerId: string) => Promise<Explanation>;
  readonly preview: (segmentKey: string, expression: string) => Promise<Preview>;
  readonly publish: (segmentKey: string) => Promise<{ readonly version: number; readonly isNew: boolean }>;
  /** The last refresh of a segment. */
  readonly run: (segmentId: string) => Promise<Run | null>;
  readonly findRows: (table: string, text: string) => Promise<readonly Row[]>;
  readonly currencies: () => Promise<readonly Currency[]>;
  readonly createFigure: (figure: NewFigure) => Promise<void>;
}
