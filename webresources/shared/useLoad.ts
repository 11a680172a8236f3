import { useCallback, useEffect, useState } from "react";
import { faultOf, type Fault } from "./fault";

/** Where a load stands. While it is made again, the last value stays. */
export interface Load<Value> {
  readonly value: Value | undefined;
  readonly fault: Fault | undefined;
  readonly isLoading: boolean;
  /** Loads again. */
  readonly again: () => void;
}

interface Answer<Value> {
  readonly to: () => Promise<Value>;
  readonly attempt: string;
  readonly value?: Value;
  readonly fault?: Fault;
}

/** Loads when the function changes (keep it with useCallback) or the version; an answer that comes after its question has changed is dropped. */
export function useLoad<Value>(load: () => Promise<Value>, version = 0): Load<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const [attempts, setAttempts] = useState(0);
  const attempt = `${version.toString()}.${attempts.toString()}`;
  useEffect(() => {
    let isWanted = true;
    const take = (outcome: { readonly value: Value } | { readonly fault: Fault }): void => {
      if (isWanted) setAnswer({ to: load, attempt, ...outcome });
    };
    load().then((value) => { take({ value }); }, (error: unknown) => { take({ fault: faultOf(error) }); });
    return () => { isWanted = false; };
  }, [load, attempt]);

  const again = useCallback(() => { setAttempts((last) => last + 1); }, []);
  const isLoading = answer?.to !== load || answer.attempt !== attempt;
  return { value: answer?.value, fault: isLoading ? undefined : answer.fault, isLoading, again };
}
