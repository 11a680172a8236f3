import type { ReactNode } from "react";
import { Failure } from "./Failure";
import { Loading } from "./Loading";
import type { Load } from "./useLoad";

interface Props<Value> {
  readonly load: Load<Value>;
  /** What is loading, in the user's words. */
  readonly what: string;
  readonly children: (value: Value) => ReactNode;
}

/** The value once it is there; until then that it loads, and what went wrong with a way to try again. */
export function Loaded<Value>({ load, what, children }: Props<Value>): ReactNode {
  if (load.fault) return <Failure fault={load.fault} onRetry={load.again} />;
  return load.value === undefined ? <Loading what={what} /> : children(load.value);
}
