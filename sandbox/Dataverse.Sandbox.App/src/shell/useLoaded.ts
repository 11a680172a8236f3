import { useCallback, useEffect, useState } from "react";

/** Something that is being read, was read, or could not be. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: Error };

/** Loads again whenever `load` changes (keep it with useCallback); an answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { readonly reload: () => void } {
  const [run, setRun] = useState(0);
  const [result, setResult] = useState<{ load: () => Promise<T>; run: number; loaded: Loaded<T> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const keep = (loaded: Loaded<T>) => isCurrent && setResult({ load, run, loaded });
    load().then((value) => keep({ state: "ready", value }), (error: unknown) => keep({ state: "failed", error: asError(error) }));
    return () => {
      isCurrent = false;
    };
  }, [load, run]);
  const reload = useCallback(() => setRun((before) => before + 1), []);
  const loaded: Loaded<T> = result?.load === load && (result.run === run || result.loaded.state === "ready") ? result.loaded : { state: "loading" };
  return { ...loaded, reload };
}

/** Whatever was thrown, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
