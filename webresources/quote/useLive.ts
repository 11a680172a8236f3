import { useEffect, useState, useSyncExternalStore } from "react";
import { Live, type Standing } from "./model/live";

/**
 * Asks whenever the question changes, and keeps the last answer until the next one is there.
 * @param question What to ask; null for nothing yet.
 * @param run Asks it. The function of the first render is kept.
 * @param attempt Another number asks the same again.
 */
export function useLive<Q, A>(question: Q | null, run: (question: Q) => Promise<A>, attempt = 0): Standing<Q, A> {
  const [live] = useState(() => new Live(run));
  const key = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (key !== null) live.ask(JSON.parse(key) as Q);
  }, [live, key, attempt]);
  return useSyncExternalStore(live.subscribe, live.standing);
}
