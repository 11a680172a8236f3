import { formStrings as strings } from "../forms/formStrings";
import { type Field, type FieldValue, isLookup } from "../forms/state/Field";
import { dayText, timeText } from "./dateText";
import { numberText } from "./numberText";
import type { UserFormats } from "./UserFormats";
import { localWallTime, wallTime } from "./zonedTime";

/** A value as people read it, in the user's formats; empty when there is none. */
export function valueText(field: Field, value: FieldValue, formats: UserFormats, currency: { readonly symbol: string; readonly precision: number }): string {
  if (value === null) return "";
  if (isLookup(value)) return value[0]?.name || strings.lookup.noName;
  if (value instanceof Date) return dateText(field, value, formats);
  const labelOf = (wanted: number) => field.options.find((option) => option.value === wanted)?.label ?? String(wanted);
  if (Array.isArray(value)) return (value as readonly number[]).map(labelOf).join("; ");
  if (typeof value === "boolean") return field.options.find((option) => option.value === Number(value))?.label ?? (value ? strings.yes : strings.no);
  if (typeof value === "string") return value;
  if (field.type === "optionset") return labelOf(value as number);
  if (field.type === "money") return currency.symbol + numberText(value as number, field.precision ?? currency.precision, formats);
  return numberText(value as number, field.type === "integer" ? 0 : (field.precision ?? 2), formats);
}

function dateText(field: Field, date: Date, formats: UserFormats): string {
  const wall = field.zoned ? wallTime(date, formats.timeZone) : localWallTime(date);
  return field.format === "datetime" ? `${dayText(wall, formats)} ${timeText(wall, formats)}` : dayText(wall, formats);
}
