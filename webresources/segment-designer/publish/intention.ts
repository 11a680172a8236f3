import { isSame } from "../document/sameRule";

const name = "pcrm.designer.publish";
// Longer than any save; not so long that somebody else's form could take it up.
const patience = 30_000;

/** Remembers that a rule is to be published once its segment is saved: the first save of a row may load the page anew. */
export function remember(rule: string): void {
  sessionStorage.setItem(name, JSON.stringify({ rule, at: Date.now() }));
}

/** Forgets it. */
export function forget(): void {
  sessionStorage.removeItem(name);
}

/** Whether somebody has just confirmed to publish this rule, before the page was loaded anew. */
export function isIntended(rule: string | null): boolean {
  const kept = sessionStorage.getItem(name);
  if (kept === null || rule === null) return false;
  const { rule: intended, at } = JSON.parse(kept) as { readonly rule: string; readonly at: number };
  return Date.now() - at < patience && isSame(intended, rule);
}
