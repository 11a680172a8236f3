import { useCallback, useRef, useState } from "react";

/** Which rows are chosen, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Chooses a row or lets it go; with a range all rows from the last one touched. */
  readonly toggle: (id: string, range: boolean) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** The selection among the rows of a page, in their order. */
export function useSelection(order: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);

  const toggle = useCallback((id: string, range: boolean) => {
    const from = anchor.current;
    anchor.current = id;
    setIds((before) => toggled(before, order, id, range ? from : null));
  }, [order]);
  const toggleAll = useCallback(() => setIds((before) => (order.every((id) => before.has(id)) ? new Set() : new Set(order))), [order]);
  const clear = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, toggleAll, clear };
}

/** The selection after a row was touched; from another one all rows between take its new state. */
export function toggled(before: ReadonlySet<string>, order: readonly string[], id: string, from: string | null): ReadonlySet<string> {
  const after = new Set(before);
  const chosen = !before.has(id);
  const touched = order.indexOf(id);
  const start = from !== null && order.includes(from) ? order.indexOf(from) : touched;
  for (const each of order.slice(Math.min(start, touched), Math.max(start, touched) + 1)) {
    if (chosen) after.add(each);
    else after.delete(each);
  }
  return after;
}
