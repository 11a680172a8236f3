import { readFileSync } from "node:fs";
import { join } from "node:path";
import { list, places } from "./places";
import type { Schema } from "./schema";

/** The schemas that lie beside the plug-in classes, by the custom API that each is of. */
export function readSchemas(): Map<string, Schema> {
  const files = list(places.plugins)
    .filter((folder) => !folder.includes("."))
    .flatMap((folder) => list(join(places.plugins, folder)).map((file) => join(places.plugins, folder, file)))
    .filter((file) => file.endsWith(".schema.json"));
  const schemas = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Schema);
  return new Map(schemas.map((schema) => [schema.title ?? "", schema]));
}
