import { strings } from "../strings";
import { webResourceUrl } from "./WebResourceIcon";

const loading = new Map<string, Promise<void>>();

/** Loads one script web resource, once in this window. */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const started = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = webResourceUrl(name);
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(name);
      script.remove();
      reject(new Error(strings.commands.notLoaded(name)));
    };
    document.head.append(script);
  });
  loading.set(name, started);
  return started;
}
