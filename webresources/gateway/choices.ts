import { join } from "node:path";
import { codeName } from "./names";
import { list, places } from "./places";
import { all, readXml, text, type Xml } from "./xml";

/** The solution's choices: numbers by the English label. */
export function choices(): string {
  const folder = join(places.solution, "OptionSets");
  return list(folder).map((file) => choice(all(readXml(join(folder, file)), "optionset")[0] ?? {})).join("\n");
}

function choice(xml: Xml): string {
  const says = text(all(xml, "Descriptions", "Description")[0], "@description");
  const options = all(xml, "options", "option").map((option) => `  ${key(option)}: ${text(option, "@value")},`);
  return [`/** ${says} */`, `export const ${codeName(text(xml, "@Name"))}Choice = {`, ...options, "} as const;", ""].join("\n");
}

function key(option: Xml): string {
  return codeName(text(all(option, "labels", "label")[0], "@description"));
}
