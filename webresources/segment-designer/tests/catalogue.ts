import { type Catalogue, type Fact, type FactType, type Operator, type RelatedTable, type Subject, type Takes, catalogueOf } from "../model/catalogue";

const dates: readonly FactType[] = ["date", "dateTime"];
const ordered: readonly FactType[] = ["integer", "decimal", "money", "date", "dateTime", "text"];
const single: readonly FactType[] = ["boolean", "integer", "decimal", "money", "text", "date", "dateTime", "choice", "reference"];

function operators(takes: Takes, types: readonly FactType[], ...names: readonly string[]): Operator[] {
  return names.map((name) => ({ name, takes, types, words: name }));
}

const numbersAndDates = ordered.filter((type) => type !== "text");
const all: readonly Operator[] = [
  ...operators("one", single, "eq", "ne", "neq"), ...operators("one", ordered, "gt", "ge", "lt", "le"),
  ...operators("two", numbersAndDates, "between", "not-between"), ...operators("list", single, "in", "not-in"),
  ...operators("nothing", [...single, "choices"], "not-null", "null"), ...operators("options", ["choices"], "contain-values", "not-contain-values"),
  ...operators("pattern", ["text"], "like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with"),
  ...operators("day", dates, "on", "on-or-before", "on-or-after"), ...operators("nothing", dates, "yesterday", "today", "tomorrow", "this-month"),
  ...operators("count", ["dateTime"], "last-x-hours", "next-x-hours", "olderthan-x-hours"),
  ...operators("count", dates, "last-x-days", "last-x-weeks", "last-x-months", "last-x-years", "next-x-days", "olderthan-x-days", "last-x-fiscal-years"),
  ...operators("fiscalYear", dates, "in-fiscal-year"), ...operators("fiscalPeriod", dates, "in-fiscal-period"),
  ...operators("fiscalPeriodAndYear", dates, "in-fiscal-period-and-year"),
];

function fact(key: string, name: string, type: FactType, category: string, more: Partial<Fact> = {}): Fact {
  return {
    key, name, type, category, kind: "column", sensitivity: "normal", description: `What ${name.toLowerCase()} means.`, segment: null, coverage: 0.92,
    options: [], targets: [], ...more,
  };
}

function column(key: string, name: string, type: FactType, more: Partial<Subject> = {}): Subject {
  return { key, name, type, options: [], targets: [], ...more };
}

const risks = [{ value: 1, label: "Low" }, { value: 2, label: "Medium" }, { value: 3, label: "High" }];
const interests = [{ value: 10, label: "Travel" }, { value: 11, label: "Sports" }];

const facts: readonly Fact[] = [
  fact("age", "Age", "integer", "demographic", { kind: "derived", sensitivity: "personal" }),
  fact("birthdate", "Birthday", "date", "demographic", { sensitivity: "personal" }),
  fact("income", "Monthly income", "money", "financial"), fact("balance", "Average balance", "money", "financial"),
  fact("score", "Score", "decimal", "risk", { coverage: null }), fact("risk_class", "Risk class", "choice", "risk", { options: risks }),
  fact("interests", "Interests", "choices", "psychographic", { options: interests }), fact("email", "E-mail", "text", "engagement"),
  fact("marketing_consent", "Accepts marketing", "boolean", "engagement"), fact("deceased", "Deceased", "boolean", "demographic", { sensitivity: "protected" }),
  fact("is_globetrotter", "Is a globetrotter", "boolean", "behavioural"), fact("last_seen", "Last seen", "dateTime", "behavioural"),
  fact("employer", "Employer", "reference", "demographic", { targets: ["account"] }),
  fact("travel_spend_90d", "Travel spend in 90 days", "money", "behavioural", { kind: "aggregate" }),
  fact("in_eligible", "Is eligible", "boolean", "relationship", { kind: "membership" }),
];

const categories = [{ value: 3, label: "Travel" }, { value: 4, label: "Food" }];

const related: readonly RelatedTable[] = [
  {
    table: "pcrm_transaction", via: "pcrm_customerid", name: "Transaction",
    columns: [
      column("pcrm_amount", "Amount", "money"), column("pcrm_category", "Category", "choice", { options: categories }),
      column("pcrm_date", "Date", "dateTime"), column("pcrm_merchant", "Merchant", "text"),
    ],
  },
  { table: "pcrm_interaction", via: "pcrm_customerid", name: "Interaction", columns: [column("pcrm_date", "Date", "dateTime")] },
];

/** A catalogue with a fact of every type. */
export function testCatalogue(more: readonly Fact[] = []): Catalogue {
  return catalogueOf([...facts, ...more], all, related);
}
