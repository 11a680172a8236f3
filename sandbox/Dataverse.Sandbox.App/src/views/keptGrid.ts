import type { LayoutCell } from "./ViewLayout";

const key = (view: string) => `sandbox.view.${view}.columns`;
const pageSizeKey = "sandbox.pagesize";

/** The page sizes that the user may choose. */
export const pageSizes = [25, 50, 100, 250] as const;

/** The columns that this user chose for a view in this browser; null when the view's own are shown. */
export function keptColumns(view: string): readonly LayoutCell[] | null {
  const kept = localStorage.getItem(key(view));
  if (kept === null) return null;
  const parsed: unknown = JSON.parse(kept);
  return Array.isArray(parsed) ? (parsed as LayoutCell[]) : null;
}

/** Keeps the columns of a view; null goes back to its own. */
export function keepColumns(view: string, cells: readonly LayoutCell[] | null): void {
  if (cells === null) localStorage.removeItem(key(view));
  else localStorage.setItem(key(view), JSON.stringify(cells));
}

export function keptPageSize(): number {
  const kept = Number(localStorage.getItem(pageSizeKey));
  return pageSizes.find((size) => size === kept) ?? 50;
}

export function keepPageSize(size: number): void {
  localStorage.setItem(pageSizeKey, String(size));
}
