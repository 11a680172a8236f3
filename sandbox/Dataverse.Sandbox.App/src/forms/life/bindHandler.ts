import { findFunction } from "../../shell/findFunction";
import { formStrings as strings } from "../formStrings";
import type { HandlerModel } from "../model/FormModel";

/** The function that a handler names, with its parameters. It is looked up when it is called: its library is loaded by then. */
export function bindHandler(handler: HandlerModel): (context: unknown) => unknown {
  const parameters = parametersOf(handler.parameters);
  return (context) => {
    const found = findFunction(handler.functionName);
    if (!found) throw new Error(strings.noFunction(handler.functionName, handler.library));
    return found(handler.passContext ? [context, ...parameters] : parameters);
  };
}

/** The parameters of a handler as the form designer keeps them: values of JavaScript, separated by commas. */
export function parametersOf(text: string): readonly unknown[] {
  if (text.trim() === "") return [];
  const json = text.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner.replaceAll("\\'", "'")));
  try {
    return JSON.parse(`[${json}]`) as unknown[];
  } catch {
    return text.split(",").map((part) => part.trim());
  }
}
