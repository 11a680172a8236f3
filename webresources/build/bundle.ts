import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Where the bundles are written. */
export const output = join(root, "dist");

/** Makes one classic script of an entry with everything that it needs, under FOLDER/NAME.js. */
export async function bundle(entry: string, folder: string, name: string, global: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: join(output, folder),
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: join(root, entry), formats: ["iife"], name: global, fileName: () => `${name}.js` },
    },
  });
  return join(output, folder, `${name}.js`);
}
