import { describe, expect, test } from "vitest";
import { textFault } from "../../src/controls/checkText";
import { readTyped } from "../../src/controls/checkNumber";
import { dayText, readDay, readTime, timeText } from "../../src/controls/dateText";
import { numberText, readNumber } from "../../src/controls/numberText";
import { formatsOf, type UserFormats } from "../../src/controls/UserFormats";
import { instantOf, wallTime, zoneOffset } from "../../src/controls/zonedTime";
import { fieldOf } from "../../src/forms/state/fieldOf";
import { dateOf, dateText } from "../../src/forms/state/rowValues";
import type { Column } from "../../src/metadata/Column";
import { aColumn } from "../tables";

const american = formatsOf({});
const german: UserFormats = { ...american, locale: "de-DE", dateFormat: "dd.MM.yyyy", timeFormat: "HH:mm", decimal: ",", group: "." };

describe("Numbers in the user's format", () => {
  test.each([
    [1234567.891, 2, american, "1,234,567.89"],
    [1234567.891, 2, german, "1.234.567,89"],
    [-0.004, 2, american, "0.00"],
    [-1234, 0, american, "-1,234"],
    [0, 0, american, "0"],
  ])("%d with %d digits", (value, digits, formats, text) => expect(numberText(value, digits, formats)).toBe(text));

  test.each([
    ["1,234.5", american, 1234.5],
    ["1.234,5", german, 1234.5],
    ["1234", american, 1234],
    ["-12", american, -12],
    ["€ 12.50", american, 12.5],
    ["12.50 €", american, 12.5],
    ["5 %", american, 5],
    [".5", american, 0.5],
    ["1 234", german, 1234],
    ["12a", american, null],
    ["1.2.3", american, null],
    ["--1", american, null],
    ["", american, null],
  ])("'%s' is read", (text, formats, value) => expect(readNumber(text, formats)).toBe(value));

  test.each([
    ["Integer", {}, "1.5", "Write a whole number."],
    ["Decimal", { precision: 2 }, "1.234", "At most 2 digits after the decimal point."],
    ["Decimal", { precision: 2, min: 0, max: 100 }, "101", "Between 0 and 100."],
    ["Decimal", { precision: 2, min: 0 }, "-1", "At least 0."],
    ["Money", { precision: 2, max: 1000 }, "1,000.01", "At most 1,000."],
    ["Money", { precision: 2 }, "lots", "Write a number."],
    ["Integer", {}, " ", null],
    ["Integer", { max: 10 }, "10", null],
  ] satisfies [Column["type"], Partial<Column>, string, string | null][])("%s %o: '%s'", (type, limits, text, fault) => {
    const field = fieldOf(aColumn("n", type, limits));
    expect(readTyped(field, field.type === "integer" ? 0 : (field.precision ?? 2), text, american).fault).toBe(fault);
  });
});

describe("Days and times in the user's format", () => {
  const moment = { year: 2026, month: 3, day: 9, hour: 0, minute: 5 };
  test.each([
    [american, "3/9/2026", "12:05 AM"],
    [german, "09.03.2026", "00:05"],
    [{ ...american, dateFormat: "d MMM yyyy", timeFormat: "h:mm tt" }, "9 Mar 2026", "12:05 AM"],
    [{ ...american, dateFormat: "yyyy-MM-dd", timeFormat: "HH'h'mm" }, "2026-03-09", "00h05"],
  ])("are written", (formats, day, time) => {
    expect(dayText(moment, formats)).toBe(day);
    expect(timeText(moment, formats)).toBe(time);
  });

  test.each([
    ["3/9/2026", american, [2026, 3, 9]],
    ["9.3.26", german, [2026, 3, 9]],
    ["2026-03-09", american, [2026, 3, 9]],
    ["2/30/2026", american, null],
    ["13/1/2026", american, null],
    ["tomorrow", american, null],
  ])("'%s' is a day or not", (text, formats, day) => {
    const read = readDay(text, formats);
    expect(read && [read.year, read.month, read.day]).toEqual(day);
  });

  test.each([
    ["14:30", [14, 30]], ["2:30 PM", [14, 30]], ["2pm", [14, 0]], ["12 am", [0, 0]], ["12:15 PM", [12, 15]], ["24:00", null], ["13 PM", null], ["9:75", null],
  ])("'%s' is a time or not", (text, time) => {
    const read = readTime(text);
    expect(read && [read.hour, read.minute]).toEqual(time);
  });

  test.each([
    ["2026-07-01T12:00:00Z", "Europe/Berlin", [2026, 7, 1, 14, 0], 120],
    ["2026-01-01T12:00:00Z", "Europe/Berlin", [2026, 1, 1, 13, 0], 60],
    ["2026-01-01T03:00:00Z", "America/New_York", [2025, 12, 31, 22, 0], -300],
    ["2026-01-01T00:00:00Z", "Asia/Kolkata", [2026, 1, 1, 5, 30], 330],
  ])("%s in %s, and back", (instant, zone, wall, offset) => {
    const shown = wallTime(new Date(instant), zone);
    expect([shown.year, shown.month, shown.day, shown.hour, shown.minute]).toEqual(wall);
    expect(zoneOffset(new Date(instant), zone)).toBe(offset);
    expect(instantOf(shown, zone).toISOString()).toBe(new Date(instant).toISOString());
  });

  test.each([
    ["an instant", { format: "DateAndTime", dateBehavior: "UserLocal" }, "2026-03-09T10:30:00Z", "2026-03-09T10:30:00.000Z"],
    ["a day", { format: "DateOnly", dateBehavior: "DateOnly" }, "2026-03-09", "2026-03-09"],
    ["a time that means the same everywhere", { format: "DateAndTime", dateBehavior: "TimeZoneIndependent" }, "2026-03-09T10:30:00Z", "2026-03-09T10:30:00Z"],
  ])("%s is read and written as the Web API has it", (_, changes, stored, written) => {
    const field = fieldOf(aColumn("d", "DateTime", changes));
    const date = dateOf(field, stored);
    expect(date && dateText(field, date)).toBe(written);
  });
});

describe("Texts", () => {
  test.each([
    ["email", "ada@example.com", true], ["email", "ada", false], ["email", "ada @example.com", false], ["url", "example.com", true],
    ["url", "https://example.com/a?b", true], ["url", "not an address", false], ["url", "javascript:alert(1)", false], ["text", "anything at all", true],
  ])("%s '%s'", (format, text, isFine) => expect(textFault(fieldOf(aColumn("t", "String", { format })), text) === null).toBe(isFine));

  test("that are too long say by how much", () => {
    expect(textFault(fieldOf(aColumn("t", "String", { maxLength: 3 })), "four")).toBe("At most 3 characters; these are 4.");
  });
});
