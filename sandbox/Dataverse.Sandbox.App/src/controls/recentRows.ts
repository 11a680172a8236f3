import type { LookupValue } from "../forms/state/Field";

const storageKey = "sandbox.recent";
const most = 5;

/** The rows of a table that were chosen last in this browser, the latest first. */
export function recentRows(table: string): readonly LookupValue[] {
  return kept().filter((row) => row.entityType === table);
}

/** Remembers a row that was chosen. */
export function keepRecent(row: LookupValue): void {
  const others = kept().filter((one) => one.id !== row.id);
  const same = others.filter((one) => one.entityType === row.entityType).slice(0, most - 1);
  const rest = others.filter((one) => one.entityType !== row.entityType);
  localStorage.setItem(storageKey, JSON.stringify([{ id: row.id, name: row.name, entityType: row.entityType }, ...same, ...rest]));
}

function kept(): readonly LookupValue[] {
  try {
    const rows = JSON.parse(localStorage.getItem(storageKey) ?? "[]") as unknown;
    return Array.isArray(rows) ? (rows as LookupValue[]) : [];
  } catch {
    return [];
  }
}
