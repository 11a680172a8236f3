import { childOf, childrenOf } from "../../metadata/xml";
import type { FormEventModel, HandlerModel } from "./FormModel";
import { flag } from "./xml";

/** The events of a form, of its tabs and of its cells. Handlers of the platform's own scripts (InternalHandlers) are not for us. */
export function readEvents(form: Element): FormEventModel[] {
  return [...form.getElementsByTagName("event")].map((event) => ({
    name: (event.getAttribute("name") ?? "").toLowerCase(),
    target: event.getAttribute("attribute") || event.getAttribute("control") || tabOf(event),
    handlers: childrenOf(childOf(event, "Handlers"), "Handler").map(readHandler),
  }));
}

// The event stands in `events` of its tab.
function tabOf(event: Element): string | null {
  const owner = event.parentElement?.parentElement;
  return owner?.localName === "tab" ? owner.getAttribute("name") : null;
}

function readHandler(handler: Element): HandlerModel {
  return {
    functionName: handler.getAttribute("functionName") ?? "",
    library: handler.getAttribute("libraryName") ?? "",
    enabled: flag(handler, "enabled", true),
    passContext: flag(handler, "passExecutionContext", false),
    parameters: handler.getAttribute("parameters") ?? "",
  };
}
