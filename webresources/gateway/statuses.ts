import { codeName } from "./names";
import { all, text, type Xml } from "./xml";

/** The states and reasons of a table by their English labels: lines of its constant. */
export function statusesOf(attributes: readonly Xml[]): string[] {
  return [...numbers("state", attributes, "states", "state"), ...numbers("status", attributes, "statuses", "status")];
}

function numbers(type: string, attributes: readonly Xml[], group: string, option: string): string[] {
  const options = attributes.filter((attribute) => text(attribute, "Type") === type).flatMap((attribute) => all(attribute, "optionset", group, option));
  if (options.length === 0) return [];
  const named = options.map((one) => `${codeName(text(all(one, "labels", "label")[0], "@description"))}: ${text(one, "@value")}`);
  return [`  ${type}: { ${named.join(", ")} },`];
}
