import type { Client } from "./client";
import type { Texts } from "./generated/texts";

/** The web resource with the texts, without its language. */
const resource = "pcrm_/strings/pages";

/** A text for people in the user's language, with values in the place of {0}, {1}, …; the key itself when the language lacks it. */
export function text<Key extends keyof Texts>(client: Pick<Client, "utility">, key: Key, ...values: Texts[Key]): string {
  const found = client.utility.getResourceString(resource, key) as string | null | undefined;
  return fill(found ?? key, values);
}

function fill(pattern: string, values: readonly string[]): string {
  return pattern.replace(/\{(\d)\}/gu, (place, at: string) => values[Number(at)] ?? place);
}
