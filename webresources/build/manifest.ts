import type { Texts } from "../shared/generated/texts";

/** A page: its folder holds main.tsx, and the zip pcrm_/pages/NAME.html and NAME.js. */
export interface PageEntry {
  readonly name: string;
  readonly title: keyof Texts;
}

/** Every page of the product. */
export const pages: readonly PageEntry[] = [
  { name: "customer-panel", title: "panel.title" },
  { name: "quote", title: "quote.title" },
  { name: "segment-designer", title: "designer.title" },
];

/** Every script: scripts/NAME.ts becomes pcrm_/scripts/NAME.js; what it exports hangs on the global of this name. */
export const scripts: readonly { readonly name: string; readonly global: string }[] = [
  { name: "commands", global: "PersonasCommands" },
  { name: "keys", global: "PersonasKeys" },
  { name: "pages", global: "PersonasPages" },
];
