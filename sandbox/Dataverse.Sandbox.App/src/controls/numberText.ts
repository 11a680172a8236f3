import type { UserFormats } from "./UserFormats";

/** A number as the user writes it, with groups of thousands and a fixed number of digits after the point. */
export function numberText(value: number, digits: number, { decimal, group }: UserFormats): string {
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const isNegative = value < 0 && Number(value.toFixed(digits)) !== 0;
  return (isNegative ? "-" : "") + grouped + (fraction ? decimal + fraction : "");
}

/** Reads a number as the user writes it: with or without groups, spaces, a percent sign or a currency. Null when it is none. */
export function readNumber(text: string, { decimal, group }: UserFormats): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^([-+]?)[^\d\-+.,]{1,4}/, "$1").replace(/[%\p{Sc}]+$/u, "").replaceAll("\u2212", "-");
  const ungrouped = bare.replaceAll(group, "");
  const usual = decimal === "." ? ungrouped : ungrouped.replace(decimal, ".");
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(usual) ? Number(usual) : null;
}

/** How many digits a number has after its decimal point. */
export function digitsOf(value: number): number {
  const [, exponent] = String(value).split("e-");
  return (String(value).split("e")[0]?.split(".")[1]?.length ?? 0) + Number(exponent ?? 0);
}
