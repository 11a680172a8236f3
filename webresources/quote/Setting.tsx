import { createContext, use, useMemo, type ReactNode } from "react";
import { useText } from "../shared/ClientContext";
import type { Texts } from "../shared/generated/texts";
import { formatsOf, type Formats, type Locales } from "./model/formats";

/** How this page speaks: texts by their keys, values in the user's way. */
export interface Setting {
  readonly locale: Locales;
  readonly formats: Formats;
  readonly say: <Key extends keyof Texts>(key: Key, ...values: Texts[Key]) => string;
}

const Current = createContext<Setting | null>(null);

/** Gives everything within the texts of the page and the formats of a locale. */
export function SettingProvider({ locale, children }: { readonly locale: Locales; readonly children: ReactNode }): ReactNode {
  const say = useText();
  const formats = useMemo(() => formatsOf(locale), [locale]);
  return <Current value={{ locale, formats, say }}>{children}</Current>;
}

/** How this page speaks. */
export function useSetting(): Setting {
  const setting = use(Current);
  if (setting === null) throw new Error("There is no SettingProvider around this component. Put one around the page.");
  return setting;
}
