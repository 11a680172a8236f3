import { type RelatedTable, columnOf } from "../model/catalogue";

/** A related table as people call it; with its lookup when it has several to the customer. */
export function relatedName(related: RelatedTable, all: readonly RelatedTable[]): string {
  const isOnly = all.filter((other) => other.table === related.table).length === 1;
  return isOnly ? related.name : `${related.name} (${columnOf(related, related.via)?.name ?? related.via})`;
}
