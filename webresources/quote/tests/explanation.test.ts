import { describe, expect, it } from "vitest";
import { csv } from "../model/csv";
import { columns, payments, sums, years } from "../model/schedule";
import { waterfallBars } from "../model/waterfallBars";
import { recordedQuote } from "./recorded";

const quotes = ["loan", "variable", "mortgage", "overdraft", "card", "deposit", "insurance"] as const;
const cents = (amount: number): number => Math.round(amount * 100);

describe.each(quotes)("a recorded quote: %s", (name) => {
  const { figures, insurance } = recordedQuote(name);
  const lines = figures?.schedule ?? [];

  it("has waterfalls whose bars hang from each other and end at the final value", () => {
    const found = [figures?.rate, ...(figures?.laterRates ?? []).map((later) => later.rate), ...(figures?.charges ?? []).map((charge) => charge.price),
      ...(insurance?.cards ?? []).map((card) => card.premium)].flatMap((waterfall) => waterfall ?? []);
    expect(found.length).toBeGreaterThan(0);
    for (const waterfall of found) {
      const bars = waterfallBars(waterfall, "in all");
      bars.slice(1, -1).forEach((bar, at) => { expect(bar.from).toBeCloseTo(bars[at]?.to ?? NaN, 6); });
      expect(bars.at(-2)?.to).toBeCloseTo(waterfall.final, 6);
      expect(bars.at(-1)).toMatchObject({ kind: "final", from: 0, to: waterfall.final });
    }
  });

  it("has the same sums by payments and by years, and those of its totals", () => {
    expect(sums(years(lines))).toEqual(sums(payments(lines)));
    expect(years(lines).at(-1)?.balance).toBe(lines.at(-1)?.balance);
    if (name !== "deposit") expect(cents(sums(payments(lines)).payment)).toBe(cents(figures?.totals.payable ?? NaN));
    expect(columns(lines).periods.length).toBeLessThanOrEqual(60);
  });
});

describe("a schedule as a file", () => {
  it("quotes what needs quotes, ends lines as spreadsheets do, and lets no text be a formula", () => {
    expect(csv(["Due", "What, and why"], [["2026-05-04", 12.5], ['said "no"', -3], ["=1+1", 0]]))
      .toBe('Due,"What, and why"\r\n2026-05-04,12.5\r\n"said ""no""",-3\r\n\'=1+1,0\r\n');
  });
});
