import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "../data/Page";
import { asError } from "../shell/useLoaded";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import { type Asked, buildFetch } from "./buildFetch";
import type { GridQuery } from "./GridQuery";

interface Answer {
  /** What it answers: an answer to something else is an old one. */
  readonly of: readonly unknown[];
  readonly fetchXml: string;
  readonly page: Page | null;
  readonly error: Error | null;
}

interface Rows {
  /** The last page that came; it stays while the next one is on its way. */
  readonly page: Page | null;
  readonly query: GridQuery;
  /** The FetchXML of that page. */
  readonly fetchXml: string;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly reload: () => void;
}

/** The page of rows that a query asks for; an answer that was overtaken is dropped. */
export function useRows(asked: Asked, changes: Omit<GridQuery, "cookie">): Rows {
  const { api, announce } = useShell();
  const [run, setRun] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ of: [], fetchXml: "", page: null, error: null });
  const cookies = useRef(new Map<number, string | null>());
  const isSame = answer.of.length > 0 && [asked, changes, run].every((part, at) => part === answer.of[at]);

  useEffect(() => {
    const of = [asked, changes, run];
    const aborting = new AbortController();
    if (changes.page === 1) cookies.current.clear();
    const fetchXml = buildFetch(asked, { ...changes, cookie: cookies.current.get(changes.page) ?? null });
    api.fetchRows(asked.table.entitySet, fetchXml, aborting.signal).then(
      (page) => {
        if (aborting.signal.aborted) return;
        cookies.current.set(changes.page + 1, page.pagingCookie);
        setAnswer({ of, fetchXml, page, error: null });
        announce(strings.grid.loaded(page.rows.length));
      },
      (fault: unknown) => aborting.signal.aborted || setAnswer({ of, fetchXml, page: null, error: asError(fault) }),
    );
    return () => aborting.abort();
  }, [api, announce, asked, changes, run]);

  const reload = useCallback(() => setRun((before) => before + 1), []);
  const query = useMemo(() => ({ ...changes, cookie: null }), [changes]);
  return { page: answer.page, fetchXml: answer.fetchXml, error: isSame ? answer.error : null, isLoading: !isSame, reload, query };
}
