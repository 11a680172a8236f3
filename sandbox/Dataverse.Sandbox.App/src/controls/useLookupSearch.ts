import { useEffect, useState } from "react";
import { formStrings as strings } from "../forms/formStrings";
import { asError } from "../shell/useLoaded";
import type { FoundRow, LookupSource } from "./LookupSource";
import { recentRows } from "./recentRows";

/** Rows under the name of their table. */
export interface LookupGroup {
  readonly label: string;
  readonly rows: readonly FoundRow[];
}

/** What a search has found so far. */
export interface LookupSearch {
  readonly groups: readonly LookupGroup[];
  readonly isSearching: boolean;
  readonly error: string | null;
}

const pause = 200;
const nothing: LookupSearch = { groups: [], isSearching: false, error: null };

/** Searches all tables of a lookup while it is open, shortly after the last keystroke; an answer that was overtaken is dropped. */
export function useLookupSearch(source: LookupSource, text: string, isOpen: boolean): LookupSearch {
  const [found, setFound] = useState<{ text: string; search: LookupSearch } | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    const aborting = new AbortController();
    const timer = setTimeout(() => {
      groupsOf(source, text.trim(), aborting.signal).then(
        (groups) => aborting.signal.aborted || setFound({ text, search: { groups, isSearching: false, error: null } }),
        (fault: unknown) => aborting.signal.aborted || setFound({ text, search: { ...nothing, error: asError(fault).message } }),
      );
    }, text === "" ? 0 : pause);
    return () => {
      clearTimeout(timer);
      aborting.abort();
    };
  }, [source, text, isOpen]);

  if (!isOpen) return nothing;
  return found?.text === text ? found.search : { ...(found?.search ?? nothing), isSearching: true };
}

async function groupsOf(source: LookupSource, text: string, signal: AbortSignal): Promise<LookupGroup[]> {
  const found = await Promise.all(
    source.tables.map(async (table): Promise<LookupGroup[]> => {
      const rows = await source.search(table.name, text, signal);
      const recent = text === "" && source.isRecentShown ? recentOf(table.name) : [];
      const others = rows.filter((row) => !recent.some((one) => one.id === row.id));
      const label = recent.length > 0 ? strings.lookup.all(table.pluralLabel) : table.pluralLabel;
      return [{ label: `${strings.lookup.recent}: ${table.pluralLabel}`, rows: recent }, { label, rows: others }];
    }),
  );
  return found.flat();
}

function recentOf(table: string): FoundRow[] {
  return recentRows(table).map(({ id, name = "", entityType }) => ({ id, name, table: entityType, detail: "" }));
}
