import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where the gateway is read from, and where it is written to. */
export const places = {
  solution: join(root, "solution", "src"),
  plugins: join(root, "plugins", "Personas.Crm.Plugins"),
  expression: join(root, "plugins", "Personas.Crm.Domain", "Expressions", "expression.schema.json"),
  texts: join(root, "webresources", "strings", "pages.1033.resx"),
  generated: join(root, "webresources", "shared", "generated"),
};

/** The files and folders in a folder, in one order on every machine; none when there is no such folder. */
export function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
