import { formStrings as strings } from "../forms/formStrings";
import type { Field } from "../forms/state/Field";

/** Why a text cannot be the value of a column, or null. */
export function textFault(field: Field, text: string): string | null {
  if (text === "") return null;
  if (field.maxLength !== null && text.length > field.maxLength) return strings.faults.tooLong(field.maxLength, text.length);
  if (field.format === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return strings.faults.email;
  if (field.format === "url" && !isAddress(text)) return strings.faults.url;
  return null;
}

/** An address as it is stored: one without a scheme is the web's. */
export function completedAddress(text: string): string {
  return text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

function isAddress(text: string): boolean {
  try {
    const { protocol } = new URL(completedAddress(text));
    return ["http:", "https:", "ftp:", "mailto:", "tel:"].includes(protocol) && !/\s/.test(text);
  } catch {
    return false;
  }
}
