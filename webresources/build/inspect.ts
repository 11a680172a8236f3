import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** The largest that a bundle may be, compressed. */
const limit = 1_000_000;

/** What no page may do: run text as code, or speak to anything but the client API. */
const forbidden = [/\beval\(/u, /\bnew Function\(/u, /\bXMLHttpRequest\b/u, /(?<![.\w])fetch\(/u, /\bWebSocket\b/u, /\bimportScripts\b/u, /\bimport\(/u];

/** Refuses a bundle that is too large or does what none may; answers a line about its size. */
export function inspect(file: string, name: string): string {
  const code = readFileSync(file, "utf8");
  const found = forbidden.find((pattern) => pattern.test(code));
  if (found) throw new Error(`${name}: the bundle matches ${found.source}. Find the package that brings it, and leave that out.`);

  const size = gzipSync(code).length;
  if (size > limit) throw new Error(`${name}: ${size.toString()} bytes compressed, more than ${limit.toString()}. Import less, or only what is used.`);
  return `${name}: ${(code.length / 1024).toFixed(0)} kB, ${(size / 1024).toFixed(0)} kB compressed`;
}
