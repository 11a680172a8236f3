import type { FormEventName, FormEvents, RegisteredHandler } from "./FormEvents";

/** What a failed handler is told with. */
export interface HandlerFault {
  readonly event: FormEventName;
  readonly functionName: string;
  readonly library: string;
  readonly error: Error;
}

/** Makes the execution context that a handler is called with. */
export type ContextOf = (call: {
  readonly depth: number;
  readonly source: unknown;
  readonly args: unknown;
  readonly shared: Map<string, unknown>;
}) => unknown;

/** What came of an event: the promises of its handlers, none of which rejects. */
export interface Fired {
  readonly pending: readonly Promise<boolean>[];
  /** A handler threw, at once. */
  readonly failed: boolean;
}

/** Calls the handlers of an event one after the other; one that fails is told and the others are still called, as the platform does. */
export class EventFiring {
  #depth = 0;

  constructor(
    readonly events: FormEvents,
    readonly contextOf: ContextOf,
    readonly onFault: (fault: HandlerFault) => void,
  ) {}

  fire(event: FormEventName, target: string | null, source: unknown, args: unknown = null): Fired {
    const shared = new Map<string, unknown>();
    const pending: Promise<boolean>[] = [];
    let failed = false;
    this.#depth++;
    try {
      for (const handler of this.events.of(event, target)) {
        const context = this.contextOf({ depth: this.#depth, source, args, shared });
        failed = this.#call(event, handler, context, pending) || failed;
      }
    } finally {
      this.#depth--;
    }
    return { pending, failed };
  }

  #call(event: FormEventName, handler: RegisteredHandler, context: unknown, pending: Promise<boolean>[]): boolean {
    const tell = (thrown: unknown) => {
      const error = thrown instanceof Error ? thrown : new Error(messageOf(thrown));
      this.onFault({ event, functionName: handler.functionName, library: handler.library, error });
    };
    try {
      const result = handler.run(context);
      if (isPromise(result)) pending.push(result.then(() => true, (thrown: unknown) => (tell(thrown), false)));
      return false;
    } catch (thrown) {
      tell(thrown);
      return true;
    }
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function messageOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown ? String(thrown.message) : String(thrown);
}
