import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apis } from "./apis";
import { choices } from "./choices";
import { places } from "./places";
import { tables } from "./tables";
import { texts } from "./texts";

const note = "// Made from the solution's source by webresources/gateway. Not kept in the repository.\n\n";

mkdirSync(places.generated, { recursive: true });
for (const [name, write] of Object.entries({ apis, choices, tables, texts })) {
  const path = join(places.generated, `${name}.ts`);
  const content = note + write();
  // A file that is written although nothing changed would make every watcher and build behind it work.
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}
