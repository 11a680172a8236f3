import { useEffect, useState } from "react";
import { type Fault, faultOf } from "../../shared/fault";

/** The answer to the last question asked, while another may be on its way. */
export interface Latest<Answer> {
  /** The last answer; it stays while the next one is awaited. */
  readonly value: Answer | null;
  readonly fault: Fault | null;
  /** Whether the answer is of another question than the present one. */
  readonly isStale: boolean;
}

interface Held<Answer> {
  readonly ask: (() => Promise<Answer>) | null;
  readonly value: Answer | null;
  readonly fault: Fault | null;
}

/** Asks again whenever the question changes (keep it with useMemo), after a pause; the answer to any but the last question is dropped. */
export function useLatest<Answer>(ask: (() => Promise<Answer>) | null, pause: number): Latest<Answer> {
  const [held, setHeld] = useState<Held<Answer>>({ ask: null, value: null, fault: null });
  useEffect(() => {
    if (!ask) return;
    let isLast = true;
    const timer = setTimeout(() => {
      ask().then(
        (value) => { if (isLast) setHeld({ ask, value, fault: null }); },
        (error: unknown) => { if (isLast) setHeld((before) => ({ ask, value: before.value, fault: faultOf(error) })); },
      );
    }, pause);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [ask, pause]);
  const isStale = ask !== null && held.ask !== ask;
  return { value: held.value, fault: isStale ? null : held.fault, isStale };
}
