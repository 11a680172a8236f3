import type { ContextOf } from "../../forms/life/EventFiring";

/** The execution context of a handler's call. */
export function executionContexts(form: () => Xrm.FormContext, context: () => Xrm.GlobalContext): ContextOf {
  return ({ depth, source, args, shared }) => ({
    getContext: context,
    getDepth: () => depth,
    getEventArgs: () => args,
    getEventSource: () => source,
    getFormContext: form,
    getSharedVariable: (key: string) => shared.get(key),
    setSharedVariable: (key: string, value: unknown) => void shared.set(key, value),
  });
}
