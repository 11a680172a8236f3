import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The product's own source: real XML as the platform writes it. */
const source = join(import.meta.dirname, "../../../solution/src");

/** The text of a file of the solution, without the byte order mark. */
export function solutionFile(path: string): string {
  return readFileSync(join(source, path), "utf8").replace(/^\uFEFF/, "");
}

/** The files of a folder of the solution, by their paths. */
export function solutionFiles(folder: string): readonly string[] {
  return readdirSync(join(source, folder)).map((name) => `${folder}/${name}`);
}
