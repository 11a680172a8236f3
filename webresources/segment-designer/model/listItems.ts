import type { FactType } from "./catalogue";
import type { Json } from "./json";
import { type NumberFormat, readDigits } from "./numbers";
import { valueOfDigits } from "./values";

/** The value that somebody typed into a list; undefined when it is none of the type. */
export function readListItem(typed: string, type: FactType, format: NumberFormat): Json | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  switch (type) {
    case "integer": case "decimal": case "money": {
      const digits = readDigits(text, format);
      return digits === null || (type === "integer" && digits.includes(".")) ? undefined : valueOfDigits(digits);
    }
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    case "dateTime":
      return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?$/.test(text) ? text : undefined;
    default:
      return text;
  }
}
