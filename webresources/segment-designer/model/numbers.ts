/** How the user writes numbers. */
export interface NumberFormat {
  readonly group: string;
  readonly decimal: string;
}

/** The separators of a language's numbers. */
export function numberFormatOf(locale: string): NumberFormat {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const part = (type: string, otherwise: string) => parts.find((found) => found.type === type)?.value ?? otherwise;
  return { group: part("group", ","), decimal: part("decimal", ".") };
}

/** Digits as the user writes them, without grouping: what is edited. */
export function showDigits(digits: string, format: NumberFormat): string {
  return digits.replace(".", format.decimal);
}

/** What the user typed as digits; null when it is no number. */
export function readDigits(typed: string, format: NumberFormat): string | null {
  const text = typed.trim().replaceAll("\u2212", "-").replace(/[\s\u00a0\u202f'’]/g, "").replaceAll(/\s/.test(format.group) ? " " : format.group, "")
    .replace(format.decimal, ".");
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!found || !(found[2] || found[3])) return null;
  return `${found[1] ?? ""}${found[2] || "0"}${found[3] ? `.${found[3]}` : ""}`;
}
