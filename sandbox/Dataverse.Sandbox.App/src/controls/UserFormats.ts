import { type Row, valueOf } from "../data/Row";
import { timeZoneOf } from "./timeZones";

/** How the user reads and writes numbers, days and times (usersettings). */
export interface UserFormats {
  /** For names of months and the order of texts, such as `en-US`. */
  readonly locale: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** .NET patterns: `M/d/yyyy`, `h:mm tt`. */
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly decimal: string;
  readonly group: string;
}

const locales: Readonly<Record<number, string>> = {
  1025: "ar-SA", 1029: "cs-CZ", 1030: "da-DK", 1031: "de-DE", 1033: "en-US", 1035: "fi-FI", 1036: "fr-FR", 1038: "hu-HU", 1040: "it-IT", 1041: "ja-JP",
  1043: "nl-NL", 1044: "nb-NO", 1045: "pl-PL", 1046: "pt-BR", 1053: "sv-SE", 2052: "zh-CN", 2055: "de-CH", 2057: "en-GB", 2070: "pt-PT", 3079: "de-AT",
  3081: "en-AU", 3082: "es-ES", 4105: "en-CA", 6153: "en-IE",
};

/** The formats of a usersettings row; what it does not say is as in the United States, as the platform has it. */
export function formatsOf(settings: Row): UserFormats {
  const text = (column: string) => String(valueOf(settings, column) ?? "");
  return {
    locale: locales[Number(valueOf(settings, "localeid") ?? 0)] ?? "en-US",
    timeZone: timeZoneOf(Number(valueOf(settings, "timezonecode") ?? -1)),
    dateFormat: text("dateformatstring") || "M/d/yyyy",
    timeFormat: text("timeformatstring") || "h:mm tt",
    decimal: text("decimalsymbol") || ".",
    group: text("numberseparator") || ",",
  };
}
