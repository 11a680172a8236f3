import { useCallback, useEffect, useRef, useState } from "react";
import type { Page } from "../data/Page";
import { asError } from "../shell/useLoaded";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import { type Asked, buildFetch } from "./buildFetch";
import type { GridQuery } from "./GridQuery";

interface Rows {
  /** The last page that came; it stays while the next one is on its way. */
  readonly page: Page | null;
  readonly query: GridQuery;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly reload: () => void;
}

/** The page of rows that a query asks for; an answer that was overtaken is dropped. */
export function useRows(asked: Asked, changes: Omit<GridQuery, "cookie">): Rows {
  const { api, announce } = useShell();
  const [run, setRun] = useState(0);
  const [answer, setAnswer] = useState<{ of: unknown; page: Page | null; error: Error | null }>({ of: null, page: null, error: null });
  const cookies = useRef(new Map<number, string | null>());
  const key = [asked, changes, run];
  const isSame = Array.isArray(answer.of) && answer.of.every((part, at) => part === key[at]);

  useEffect(() => {
    const aborting = new AbortController();
    if (changes.page === 1) cookies.current.clear();
    const fetchXml = buildFetch(asked, { ...changes, cookie: cookies.current.get(changes.page) ?? null });
    api.fetchRows(asked.table.entitySet, fetchXml, aborting.signal).then(
      (page) => {
        if (aborting.signal.aborted) return;
        cookies.current.set(changes.page + 1, page.pagingCookie);
        setAnswer({ of: [asked, changes, run], page, error: null });
        announce(strings.grid.loaded(page.rows.length));
      },
      (fault: unknown) => aborting.signal.aborted || setAnswer({ of: [asked, changes, run], page: null, error: asError(fault) }),
    );
    return () => aborting.abort();
  }, [api, announce, asked, changes, run]);

  const reload = useCallback(() => setRun((before) => before + 1), []);
  return { page: answer.page, error: isSame ? answer.error : null, isLoading: !isSame, reload, query: { ...changes, cookie: null } };
}
