import type { FormModel, HandlerModel } from "../model/FormModel";

/** The events of a form, by the names that FormXml has for them where it has one. */
export type FormEventName =
  | "onload" | "loaded" | "dataload" | "onsave" | "postsave" | "onchange" | "tabstatechange" | "presearch" | "lookuptagclick" | "gridload"
  | "onreadystatecomplete" | "onoutputchange" | "onrecordselect";

/** A handler of a script; what it returns matters where the event waits for promises. */
export type EventHandler = (context: never) => unknown;

/** A handler with what is told about it when it fails. */
export interface RegisteredHandler {
  readonly run: (context: unknown) => unknown;
  readonly handler: EventHandler | null;
  readonly functionName: string;
  readonly library: string;
}

/** Where the handlers of one form are registered, in the order in which they are called: first those of FormXml, then those that scripts add. */
export class FormEvents {
  readonly #handlers = new Map<string, RegisteredHandler[]>();

  /** Adds a handler that a script brought. */
  add(event: FormEventName, target: string | null, handler: EventHandler): void {
    const run = handler as (context: unknown) => unknown;
    this.#list(event, target).push({ run, handler, functionName: handler.name || "(anonymous)", library: "" });
  }

  /** Takes a handler of a script away; one that was never added changes nothing. */
  remove(event: FormEventName, target: string | null, handler: EventHandler): void {
    const list = this.#list(event, target);
    const at = list.findIndex((registered) => registered.handler === handler);
    if (at >= 0) list.splice(at, 1);
  }

  /** Adds the handlers that FormXml registers; `bind` finds the function of each. */
  addModel(model: FormModel, bind: (handler: HandlerModel) => (context: unknown) => unknown): void {
    for (const event of model.events)
      for (const handler of event.handlers.filter((one) => one.enabled))
        this.#list(event.name as FormEventName, event.target).push({
          run: bind(handler),
          handler: null,
          functionName: handler.functionName,
          library: handler.library,
        });
  }

  /** The handlers as they are now: one that removes itself does not disturb the others. */
  of(event: FormEventName, target: string | null): readonly RegisteredHandler[] {
    return [...this.#list(event, target)];
  }

  #list(event: FormEventName, target: string | null): RegisteredHandler[] {
    const key = `${event} ${target ?? ""}`;
    const known = this.#handlers.get(key);
    if (known) return known;
    const made: RegisteredHandler[] = [];
    this.#handlers.set(key, made);
    return made;
  }
}
