import { describe, expect, it } from "vitest";
import { formatsOf, readNumber } from "../model/formats";

/** Narrow and no-break spaces differ between versions of the data that Intl uses. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

describe("values as people read them", () => {
  it.each([
    ["en-US", "USD", 1234.5, "$1,234.50", "$1,234.5"],
    ["en-US", "EUR", 12000, "€12,000.00", "€12,000"],
    ["de-DE", "EUR", 1234.5, "1.234,50 €", "1.234,5 €"],
    ["ja-JP", "JPY", 1234567, "￥1,234,567", "￥1,234,567"],
    ["en-US", "JPY", 1234.6, "¥1,235", "¥1,235"],
  ])("shows an amount in %s and %s with the decimals of its currency", (locale, currency, amount, exact, round) => {
    const formats = formatsOf(locale);
    expect(plain(formats.money(amount, currency))).toBe(exact);
    expect(plain(formats.roundMoney(amount, currency))).toBe(round);
  });

  it.each([["en-US", 5.3, "5.30%"], ["de-DE", 5.3, "5,30 %"], ["en-US", 0, "0.00%"], ["en-US", 4.1499999, "4.15%"]])(
    "shows a rate in %s: %d as %s", (locale, rate, text) => { expect(plain(formatsOf(locale).percent(rate))).toBe(text); });

  it("shows changes with their sign, days without a zone and terms in months", () => {
    const formats = formatsOf("en-US");
    expect([formats.points(-0.25), formats.points(1), formats.change(-12, "EUR"), formats.months(48), formats.months(1), formats.day("2026-05-04")])
      .toEqual(["-0.25", "+1.00", "-€12.00", "48 months", "1 month", "May 4, 2026"]);
  });

  it.each([
    ["en-US", "€12,500.50", 12500.5], ["en-US", "48 months", 48], ["de-DE", "12.500,50 €", 12500.5], ["fr-FR", "12 500,5", 12500.5], ["en-US", "-3", -3],
    ["en-US", "", null], ["en-US", "many", null], ["en-US", "1.2.3", null],
  ])("reads what was typed in %s: %s", (locale, typed, value) => { expect(readNumber(locale, typed)).toBe(value); });
});
