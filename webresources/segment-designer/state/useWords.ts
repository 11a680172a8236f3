import { useMemo } from "react";
import type { Client } from "../../shared/client";
import { count, day, instant, share } from "../../shared/format";
import type { Texts } from "../../shared/generated/texts";
import { text } from "../../shared/strings";
import { numberFormatOf } from "../model/numbers";
import type { Words } from "./DesignerContext";

/** How the user reads what the designer says. Many of its keys are put together, from operators and types; a test holds them to the texts that there are. */
export function wordsOf(client: Pick<Client, "utility">): Words {
  const say = text as (client: Pick<Client, "utility">, key: keyof Texts, ...values: readonly string[]) => string;
  return {
    text: (key, ...values) => say(client, key as keyof Texts, ...values.map(String)),
    number: count,
    percent: share,
    moment: instant,
    day,
    format: numberFormatOf(navigator.language),
  };
}

/** The same words as long as the client is the same. */
export function useWords(client: Client): Words {
  return useMemo(() => wordsOf(client), [client]);
}
