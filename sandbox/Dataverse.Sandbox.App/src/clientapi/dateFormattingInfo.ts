import type { UserFormats } from "../controls/UserFormats";

/** `dateFormattingInfo` of the user's settings: .NET's patterns and names in the user's language. */
export function dateFormattingInfo({ locale, dateFormat, timeFormat }: UserFormats): Xrm.DateFormattingInfo {
  const months = (month: "long" | "short") => [...Array(12).keys()].map((at) => new Date(2024, at, 1).toLocaleDateString(locale, { month }));
  // The first of September 2024 was a Sunday.
  const days = (weekday: "long" | "short" | "narrow") => [...Array(7).keys()].map((at) => new Date(2024, 8, 1 + at).toLocaleDateString(locale, { weekday }));
  return {
    AmDesignator: "AM",
    PmDesignator: "PM",
    AbbreviatedDayNames: days("short"),
    AbbreviatedMonthGenitiveNames: [...months("short"), ""],
    AbbreviatedMonthNames: [...months("short"), ""],
    Calendar: gregorian,
    CalendarWeekRule: 0,
    DateSeparator: /[^dMy]/.exec(dateFormat)?.[0] ?? "/",
    DayNames: days("long"),
    FirstDayOfWeek: 0,
    FullDateTimePattern: `dddd, MMMM d, yyyy ${timeFormat}`,
    LongDatePattern: "dddd, MMMM d, yyyy",
    LongTimePattern: timeFormat.replace("mm", "mm:ss"),
    MonthDayPattern: "MMMM d",
    MonthGenitiveNames: [...months("long"), ""],
    MonthNames: [...months("long"), ""],
    ShortDatePattern: dateFormat,
    ShortTimePattern: timeFormat,
    ShortestDayNames: days("narrow"),
    SortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    TimeSeparator: ":",
    UniversalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    YearMonthPattern: "MMMM yyyy",
  };
}

const gregorian: Xrm.Calendar = {
  MinSupportedDateTime: new Date(-62135596800000),
  MaxSupportedDateTime: new Date(253402300799999),
  AlgorithmType: 1,
  CalendarType: 1,
  Eras: [1],
  TwoDigitYearMax: 2049,
  IsReadOnly: true,
};
