import { createContext, use } from "react";
import type { Texts } from "../shared/generated/texts";
import type { Formats } from "./model/formats";

/** How this page speaks: texts by their keys, values in the user's way. */
export interface Setting {
  readonly locale: string;
  readonly formats: Formats;
  say<K extends keyof Texts>(key: K, ...values: Texts[K]): string;
}

export const SettingContext = createContext<Setting | null>(null);

/** How this page speaks. */
export function useSetting(): Setting {
  const setting = use(SettingContext);
  if (setting === null) throw new Error("There is no SettingContext around this component. Put one around the page.");
  return setting;
}
