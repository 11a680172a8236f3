import type { Fact, Subject } from "../model/catalogue";

/** Subjects of a category; of none for columns. */
export interface Shelf {
  readonly category: string;
  readonly subjects: readonly Subject[];
}

const categories = ["demographic", "financial", "behavioural", "psychographic", "technographic", "engagement", "relationship", "risk", "other"];

/** The subjects that all words of a search are found in, by category and name; those whose name begins with it come first in theirs. */
export function searchSubjects(subjects: readonly Subject[], query: string): readonly Shelf[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = subjects.filter((subject) => words.every((word) => textOf(subject).includes(word)));
  const begins = (subject: Subject) => (words[0] && subject.name.toLowerCase().startsWith(words[0]) ? 0 : 1);
  const sorted = [...found].sort((left, right) => begins(left) - begins(right) || left.name.localeCompare(right.name));
  return ["", ...categories].map((category) => ({ category, subjects: sorted.filter((subject) => categoryOf(subject) === category) }))
    .filter((shelf) => shelf.subjects.length > 0);
}

function categoryOf(subject: Subject): string {
  return isFact(subject) ? (categories.includes(subject.category) ? subject.category : "other") : "";
}

/** Whether a subject is a fact, which says more of itself than a column. */
export function isFact(subject: Subject): subject is Fact {
  return "kind" in subject;
}

function textOf(subject: Subject): string {
  return `${subject.name} ${subject.key} ${isFact(subject) ? `${subject.description ?? ""} ${subject.category}` : ""}`.toLowerCase();
}
