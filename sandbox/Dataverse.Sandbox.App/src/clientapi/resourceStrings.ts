import { childOf, parseXml } from "../metadata/xml";
import { webResourceUrl } from "../shell/WebResourceIcon";

/** Reads a text file of the organisation while the caller waits; null when there is none. */
export type ReadNow = (url: string) => string | null;

/**
 * `Xrm.Utility.getResourceString`: a text of a RESX web resource in the user's language, otherwise in English. The platform loads the RESX files that
 * a script depends on before the script; here a file is read when the first text of it is asked for.
 */
export function createResourceStrings(language: number, readNow: ReadNow = readSynchronously) {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const textsOf = (name: string) => {
    const found = known.get(name);
    if (found) return found;
    const texts = new Map([...new Set([1033, language])].flatMap((code) => [...readTexts(readNow(webResourceUrl(`${name}.${code}.resx`)))]));
    known.set(name, texts);
    return texts;
  };
  // Without such a text the platform gives undefined, whatever its types say.
  return (name: string, key: string): string => textsOf(name.replace(/(\.\d+)?\.resx$/i, "")).get(key) as string;
}

function readTexts(resx: string | null): ReadonlyMap<string, string> {
  const root = resx === null ? null : parseXml(resx);
  const entries = [...(root?.getElementsByTagName("data") ?? [])];
  return new Map(entries.map((entry) => [entry.getAttribute("name") ?? "", childOf(entry, "value")?.textContent ?? ""]));
}

function readSynchronously(url: string): string | null {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.send();
  return request.status === 200 ? request.responseText : null;
}
