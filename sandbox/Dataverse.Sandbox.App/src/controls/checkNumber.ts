import { formStrings as strings } from "../forms/formStrings";
import type { Field } from "../forms/state/Field";
import { digitsOf, numberText, readNumber } from "./numberText";
import type { UserFormats } from "./UserFormats";

/** What typing a number came to: a value, or why it is none. */
export type Typed<T> = { readonly value: T | null; readonly fault: null } | { readonly value: null; readonly fault: string };

/** Reads what was typed into a number column: whole numbers stay whole, ranges hold, and digits beyond the precision are refused. */
export function readTyped(field: Field, precision: number, text: string, formats: UserFormats): Typed<number> {
  if (text.trim() === "") return { value: null, fault: null };
  const value = readNumber(text, formats);
  const fault = value === null ? strings.faults.number : numberFault(field, precision, value, formats);
  return fault === null ? { value, fault } : { value: null, fault };
}

function numberFault(field: Field, precision: number, value: number, formats: UserFormats): string | null {
  const shown = (limit: number) => numberText(limit, Math.min(digitsOf(limit), precision), formats);
  if (field.type === "integer" && !Number.isInteger(value)) return strings.faults.whole;
  if (digitsOf(value) > precision) return strings.faults.precision(precision);
  const { min, max } = field;
  const isOutside = (min !== null && value < min) || (max !== null && value > max);
  return isOutside ? strings.faults.range(min === null ? "" : shown(min), max === null ? "" : shown(max)) : null;
}
